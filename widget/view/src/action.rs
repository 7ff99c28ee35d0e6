//! What a reader can do, as it stands in the markup.

/// Declares the actions with their words, so that view and runtime can't disagree.
macro_rules! actions {
    ($($(#[$doc:meta])+ $name:ident = $text:literal;)+) => {
        /// What a reader means: the value of `data-do` of an element; [`Action::trigger`] says by which event.
        ///
        /// Many name their object in `data-id`: a comment's id, unless the action says otherwise. Elements that wait for
        /// something carry `aria-disabled="true"` (they keep the focus): ignore them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Action {
            $($(#[$doc])+ $name,)+
        }

        impl Action {
            /// Every action there is.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The word in `data-do`.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)+
                }
            }

            /// The action of a word.
            pub fn parse(text: &str) -> Option<Self> {
                match text {
                    $($text => Some(Self::$name),)+
                    _ => None,
                }
            }
        }
    };
}

/// The event that means an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trigger {
    /// `click`: on the nearest element with a `data-do`, if that one's action has this trigger.
    Click,
    /// `submit` of the form that carries it.
    Submit,
    /// `focusin` of the element that carries it.
    Focus,
}

impl Action {
    /// By which event it is meant.
    pub fn trigger(self) -> Trigger {
        match self {
            Self::Post | Self::Save => Trigger::Submit,
            Self::Open => Trigger::Focus,
            _ => Trigger::Click,
        }
    }
}

actions! {
    /// Submit of a composer for a new comment. `data-id`: the comment that is answered; absent for a root.
    /// Fields: `body`, and, where they are asked for, `name` and `email`.
    Post = "post";
    /// Submit of the composer that edits the comment `data-id`. Field: `body`.
    Save = "save";
    /// The root composer's field has the focus: it grows.
    Open = "open";
    /// Close the composer that this button stands in: the reply or edit of `data-id`, or the root composer.
    Cancel = "cancel";
    /// Ask for the guest's name again. `data-id` as in [`Action::Post`].
    Rename = "rename";
    /// Open a composer under the comment.
    Reply = "reply";
    /// Open a composer in place of my comment.
    Edit = "edit";
    /// Ask whether my comment may go.
    Delete = "delete";
    /// It may go.
    ConfirmDelete = "confirm-delete";
    /// It stays.
    KeepComment = "keep-comment";
    /// Hide or show the replies of the comment.
    Fold = "fold";
    /// Copy the comment's address.
    CopyLink = "copy-link";
    /// Order the roots anew; `data-id` is [`sdk::wire::Sort::as_str`].
    Sort = "sort";
    /// Load the next page of roots.
    More = "more";
    /// Load more replies of the root.
    MoreReplies = "more-replies";
    /// Show the new roots that gathered.
    ShowNew = "show-new";
    /// Send a comment that failed again; `data-id` is [`crate::Pending::key`].
    Retry = "retry";
    /// Drop a comment that failed, back into its composer; `data-id` is [`crate::Pending::key`].
    Discard = "discard";
    /// Load the thread again after a failure.
    Reload = "reload";
    /// Connect again, now.
    Reconnect = "reconnect";
}

#[cfg(test)]
mod tests {
    use super::Action;

    #[test]
    fn each_action_is_read_back_from_its_word() {
        for &action in Action::ALL {
            assert_eq!(Action::parse(action.as_str()), Some(action));
        }
        assert_eq!(Action::parse("explode"), None);
    }
}
