//! The texts of a catalogue, in the order in which it has them.

/// Declares texts. In `widget/texts/` they have the same names, in lower case and with hyphens.
macro_rules! texts {
    ($(#[$doc:meta])+ $kind:ident: $($key:ident)+) => {
        $(#[$doc])+
        #[derive(Clone, Copy, Debug)]
        pub enum $kind {
            $($key),+
        }

        impl $kind {
            /// The names of all of them, as declared here.
            #[cfg(not(target_family = "wasm"))]
            pub const NAMES: &[&str] = &[$(stringify!($key)),+];
        }
    };
}

texts! {
    /// A text that is always the same, or holds names. The loader reads the first ones, up to the explanation of
    /// [`Text::Offline`], by their place: what it says when there is nothing else.
    Text:
    Tag Direction Comments TryAgain
    Unavailable UnavailableHint Blocked BlockedHint NoSite NoSiteHint BadEmbed BadEmbedHint Offline OfflineHint

    Thousands
    Sort Best Newest Oldest Loading Empty EmptyHint More MoreLoading MoreFailed Closed ClosedHint NoGuests HostPage Whole WithoutScripts
    Unsupported SinceLastVisit

    Pinned New Bot Guest You Owner Team Moderator Someone Edited Removed Held Refused To Reply ReplyTo Edit Delete CopyLink Copied
    Sending Retry Discard VoteUp VoteDown VoteRefused OwnComment Fold
    Reactions PageReactions ReactTo Follow ShowAll Featured Feature Unfeature

    JustNow Yesterday Months Day DayOfYear Morning Afternoon Moment

    TypingOne TypingTwo

    Write WriteFirst EditLabel Post Save Saving Cancel YourName Email EmailHint Markdown PostingAs Change Formatting
    ViewTabs WriteTab PreviewTab PreviewEmpty Bold Italic Link Code Quote List FormatLabel
    WaitingToSend Image Uploading People Emoji

    EmptyBody NoName LongName BadEmail Network RateLimited ThreadClosed EditWindowOver VersionConflict NotYours
    CommentNotFound MembersOnly SignedOut NowBanned NotAllowed StepUpNeeded VoteNotTaken OwnVote TooManyPins
    InvalidCode InvalidJwt OriginNotAllowed TooLarge Invalid Failed NotAnImage ImageTooLarge ImagesNotTaken NotTaken Waits

    SignIn SignOut Account HaveAccount Banned BannedHint BannedUntil

    CloseThread ReopenThread Pin Unpin RemoveAsks BanAsks DeleteQuestion Deleting Keep RemoveQuestion Remove
    Removing BanQuestion Ban Banning VoteQuestion ReactQuestion NotNow

    MenuOf ReportAsks MuteAsks Muted ShowMuted MutedPeople Search

    Lost TryNow LostOffline NotLive LookForNew

    Close WindowWaiting WindowCut WindowBlocked SignInPage NotKept NotKeptGuest NotSignedIn Ended StepUp Confirm
    ClaimQuestion Claim

    SaidPosted SaidNotPosted SaidSaved SaidDeleted SaidRemoved SaidBanned SaidPinned SaidUnpinned SaidClosed
    SaidReopened SaidFollowed SaidUnfollowed SaidFeatured SaidUnfeatured SaidSignedIn SaidSignedOut SaidCopied SaidNothingClaimed
}

texts! {
    /// A text about a number, which has one of the language's plurals. They come after all [`Text`]s.
    Counted:
    CommentCount Gathered Unread Reading VoteLabel ReactionLabel MoreReplies Folded Unfold MinutesAgo HoursAgo DaysAgo
    TypingSome TypingOneMore TypingTwoMore CharactersLeft LongBody Loaded SaidClaimed
}
