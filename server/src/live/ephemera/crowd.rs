//! Who reads a thread: counted as sockets come and go, and added up over the nodes. Pure.

use std::collections::{BTreeMap, btree_map::Entry};

use sdk::{
    limits::PRESENCE_SHOWN,
    wire::{MemberId, Present},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::live::Identity;

/// Who reads a thread at one node, as the other nodes hear of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Headcount {
    /// Sockets of people whom nobody knows.
    pub anonymous: u32,
    /// People who are known, some of them: at most [`PRESENCE_SHOWN`].
    pub known: Vec<Reader>,
    /// How many more.
    pub more: u32,
}

/// Somebody known who reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reader {
    /// The member or the guest: a person at two nodes is one.
    pub id: Uuid,
    /// The name of a member who may be named.
    pub name: Option<String>,
}

/// Who reads a thread, over all nodes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readers {
    /// How many.
    pub count: u32,
    /// Those who may be named, some of them: at most [`PRESENCE_SHOWN`].
    pub members: Vec<Present>,
}

impl Headcount {
    /// Whether nobody reads.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Who reads a thread at this node. Coming and going costs the same in a crowd as alone.
#[derive(Debug, Default)]
pub struct Crowd {
    anonymous: u32,
    known: BTreeMap<Uuid, Tabs>,
}

/// The sockets of one person.
#[derive(Debug)]
struct Tabs {
    sockets: u32,
    /// As the last of them said.
    name: Option<String>,
}

impl Crowd {
    /// Somebody came.
    pub fn join(&mut self, who: &Identity) {
        match reader(who) {
            Who::Nobody => {}
            Who::Anonymous => self.anonymous += 1,
            Who::Known(Reader { id, name }) => {
                let tabs = self.known.entry(id).or_insert(Tabs { sockets: 0, name: None });
                tabs.sockets += 1;
                tabs.name = name;
            }
        }
    }

    /// Somebody who came left.
    pub fn leave(&mut self, who: &Identity) {
        match reader(who) {
            Who::Nobody => {}
            Who::Anonymous => self.anonymous = self.anonymous.saturating_sub(1),
            Who::Known(Reader { id, .. }) => {
                let Entry::Occupied(mut tabs) = self.known.entry(id) else { return };
                tabs.get_mut().sockets -= 1;
                if tabs.get().sockets == 0 {
                    tabs.remove();
                }
            }
        }
    }

    /// Who is here: those who may be named first.
    pub fn headcount(&self) -> Headcount {
        let (named, others) = (self.readers(true), self.readers(false));
        let known = named.chain(others).take(PRESENCE_SHOWN).collect::<Vec<_>>();
        let more = u32::try_from(self.known.len() - known.len()).unwrap_or(u32::MAX);
        Headcount { anonymous: self.anonymous, known, more }
    }

    fn readers(&self, named: bool) -> impl Iterator<Item = Reader> {
        let wanted = self.known.iter().filter(move |(_, tabs)| tabs.name.is_some() == named);
        wanted.map(|(id, tabs)| Reader { id: *id, name: tabs.name.clone() })
    }
}

/// Adds up what the nodes say. Whom two of them name is one person; who hides at one of them is hidden.
pub fn add_up<'a>(counts: impl Iterator<Item = &'a Headcount>) -> Readers {
    let (mut unknown, mut known) = (0_u32, BTreeMap::<Uuid, Option<&str>>::new());
    for count in counts {
        unknown = unknown.saturating_add(count.anonymous).saturating_add(count.more);
        for reader in &count.known {
            let name = reader.name.as_deref();
            known.entry(reader.id).and_modify(|known| *known = known.and(name)).or_insert(name);
        }
    }
    let count = unknown.saturating_add(u32::try_from(known.len()).unwrap_or(u32::MAX));
    let members = known.into_iter().filter_map(|(id, name)| {
        name.map(|name| Present { id: MemberId(id), name: name.to_owned() })
    });
    Readers { count, members: members.take(PRESENCE_SHOWN).collect() }
}

enum Who {
    Nobody,
    Anonymous,
    Known(Reader),
}

fn reader(who: &Identity) -> Who {
    match who {
        Identity::Program => Who::Nobody,
        Identity::Anonymous | Identity::Guest { id: None, .. } => Who::Anonymous,
        Identity::Guest { id: Some(id), .. } => Who::Known(Reader { id: id.0, name: None }),
        Identity::Member { id, name, is_visible, .. } => {
            let name = is_visible.then(|| name.clone());
            Who::Known(Reader { id: id.0, name })
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use sdk::wire::GuestId;

    use super::*;

    fn member(number: u128, is_visible: bool) -> Identity {
        Identity::Member {
            id: MemberId(Uuid::from_u128(number)),
            name: format!("Member {number}"),
            is_visible,
            session: [0; 32],
        }
    }

    fn guest(number: u128) -> Identity {
        Identity::Guest { id: Some(GuestId(Uuid::from_u128(number))), name: None }
    }

    fn crowd(people: &[Identity]) -> Crowd {
        let mut crowd = Crowd::default();
        for who in people {
            crowd.join(who);
        }
        crowd
    }

    #[test]
    fn people_are_counted_not_their_tabs() {
        let ana = member(1, true);
        let mut crowd = crowd(&[ana.clone(), ana.clone(), guest(2), guest(2), Identity::Anonymous]);
        assert_eq!(add_up([&crowd.headcount()].into_iter()).count, 3);
        crowd.leave(&ana);
        assert_eq!(add_up([&crowd.headcount()].into_iter()).count, 3);
        crowd.leave(&ana);
        assert_eq!(add_up([&crowd.headcount()].into_iter()).count, 2);
    }

    #[test]
    fn a_person_at_two_nodes_is_one() {
        let (here, there) = (crowd(&[member(1, true), guest(2)]), crowd(&[member(1, true)]));
        let readers = add_up([&here.headcount(), &there.headcount()].into_iter());
        assert_eq!((readers.count, readers.members.len()), (2, 1));
    }

    #[test]
    fn only_members_who_allow_it_are_named() {
        let crowd = crowd(&[member(1, true), member(2, false), guest(4)]);
        let readers = add_up([&crowd.headcount()].into_iter());
        assert_eq!(readers.count, 3);
        let names = readers.members.iter().map(|member| &*member.name).collect::<Vec<_>>();
        assert_eq!(names, ["Member 1"]);
    }

    #[test]
    fn a_crowd_names_some_and_counts_all() {
        let people = (0..50).map(|number| member(number, number % 2 == 0)).collect::<Vec<_>>();
        let headcount = crowd(&people).headcount();
        assert_eq!((headcount.known.len(), headcount.more), (PRESENCE_SHOWN, 30));
        let readers = add_up([&headcount].into_iter());
        assert_eq!((readers.count, readers.members.len()), (50, PRESENCE_SHOWN));
    }

    #[test]
    fn programs_are_no_readers() {
        assert!(crowd(&[Identity::Program]).headcount().is_empty());
    }

    proptest! {
        #[test]
        fn when_all_have_left_nobody_is_there(people in proptest::collection::vec(0_u128..6, 0..40)) {
            let people = people.into_iter().map(|number| match number {
                0 => Identity::Anonymous,
                1 | 2 => guest(number),
                _ => member(number, number % 2 == 0),
            });
            let people = people.collect::<Vec<_>>();
            let mut crowd = crowd(&people);
            people.iter().rev().for_each(|who| crowd.leave(who));
            prop_assert!(crowd.headcount().is_empty());
        }
    }
}
