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

            /// The action of a word. The words are looked through: comparing with each in code is much of it.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|action| action.as_str() == text)
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
            Self::Post | Self::Save | Self::Send => Trigger::Submit,
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
    /// Ask whether my comment may go ([`crate::Asked::Delete`]).
    Delete = "delete";
    /// For moderators: ask whether a comment may go ([`crate::Asked::Remove`]).
    Remove = "remove";
    /// For moderators: ask whether a comment's author shall write here no more ([`crate::Asked::Ban`]).
    Ban = "ban";
    /// Yes, to the question under the comment. (To one about signing in the yes is [`Action::SignIn`].)
    Confirm = "confirm";
    /// No, to the question under the comment.
    Dismiss = "dismiss";
    /// For moderators: put a root before all others.
    Pin = "pin";
    /// For moderators: a root stands where it would without them.
    Unpin = "unpin";
    /// For moderators: feature a comment.
    Feature = "feature";
    /// For moderators: feature a comment no more.
    Unfeature = "unfeature";
    /// Vote for a comment; if I did, take that back. Who may not vote without signing in is asked
    /// ([`crate::Asked`]).
    VoteUp = "vote-up";
    /// Vote against a comment; if I did, take that back.
    VoteDown = "vote-down";
    /// Give a comment or the page an emoji; if I did, take it back. `data-id` is the comment's id, nothing for the page, and
    /// behind a space the emoji.
    React = "react";
    /// Bring the next comment into view that is new to me, and take it out of [`crate::Model::unread`]; then, what came while
    /// I am here.
    NextUnread = "next-unread";
    /// Get mail about new comments; if I do, no more.
    Follow = "follow";
    /// Change what is selected in the composer that this button stands in; `data-id` is [`crate::Format::as_str`].
    Format = "format";
    /// Write this name after the `@` that is being typed in the composer that it stands in.
    Name = "name";
    /// Show the field of a composer again. `data-id` as in [`Action::Cancel`].
    Write = "write";
    /// Show what is written in a composer as it will look. `data-id` as in [`Action::Cancel`].
    Preview = "preview";
    /// Open the sign-in window. It must be opened in the click itself, or browsers block it.
    SignIn = "sign-in";
    /// Open the sign-in window to confirm that it is I (`moderate=1`); in the click itself, too.
    StepUp = "step-up";
    /// Sign in where this page is, and come back: the browser lets no window open.
    SignInPage = "sign-in-page";
    /// What I wrote here as a guest shall be mine as a member.
    Claim = "claim";
    /// Sign out.
    SignOut = "sign-out";
    /// For moderators: the thread takes no more comments.
    CloseThread = "close-thread";
    /// For moderators: the thread takes comments again.
    ReopenThread = "reopen-thread";
    /// Put away [`crate::Model::toast`]; if that is [`crate::Toast::Waiting`], wait no more for the window.
    PutAway = "put-away";
    /// Hide or show the replies of the comment.
    Fold = "fold";
    /// Open a menu of the comment: the browser shows it, and what is in it is drawn then.
    Menu = "menu";
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
    /// Open a panel; `data-id` is its name or, if it is about a comment, its name, a colon, and the comment's id.
    Panel = "panel";
    /// Submit of the form on the panel that is open.
    Send = "send";
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
