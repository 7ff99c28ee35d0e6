//! Enums whose values have one name.

/// Declares an enum whose values have one name, on the wire and in the database.
macro_rules! named {
    ($(#[$doc:meta])+ $name:ident { $($(#[$about:meta])+ $value:ident = $text:literal,)+ }) => {
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
        pub enum $name {
            $($(#[$about])+ #[serde(rename = $text)] $value,)+
            /// One newer than this client.
            #[serde(other, rename = "unknown")]
            Unknown,
        }

        impl $name {
            /// Every one that there is.
            pub const ALL: &[Self] = &[$(Self::$value),+];

            /// The name on the wire.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$value => $text,)+
                    Self::Unknown => "unknown",
                }
            }
        }

        impl std::str::FromStr for $name {
            type Err = ();

            fn from_str(text: &str) -> Result<Self, ()> {
                Self::ALL.iter().copied().find(|it| it.as_str() == text).ok_or(())
            }
        }
    };
}
pub(super) use named;
