//! The machine against a simulated server and network that lose, repeat and delay, with many seeds.

mod world;

use std::collections::VecDeque;

use proptest::{prelude::*, sample::Index};
use uuid::Uuid;

use self::world::{Socket, Step, THREAD, World, position};
use super::{Input, Notice, subscription::LATER_MS};
use crate::wire::{
    ClientFrame, Code, EventId, Position, ServerFrame, SubscribeMode, ThreadId, Watch, close_code,
};

/// Everything but a server that loses its own history.
fn faults() -> impl Strategy<Value = Step> {
    let index = any::<Index>;
    prop_oneof![
        6 => Just(Step::Write),
        8 => Just(Step::Up),
        12 => Just(Step::Down),
        1 => index().prop_map(Step::Lose),
        1 => index().prop_map(Step::Repeat),
        1 => index().prop_map(Step::Delay),
        4 => Just(Step::Connect),
        1 => Just(Step::Fail),
        3 => any::<bool>().prop_map(Step::Ticket),
        1 => Just(Step::Cut),
        1 => Just(Step::Die),
        3 => (0_u64..20_000).prop_map(Step::Wait),
        1 => Just(Step::Wake),
        3 => Just(Step::Load),
        2 => Just(Step::Ping),
        1 => (0_u32..10_000).prop_map(Step::Drain),
        2 => any::<bool>().prop_map(Step::Busy),
    ]
}

proptest! {
    #[test]
    fn nothing_is_missed_and_nothing_comes_twice(
        seed in any::<u64>(),
        steps in prop::collection::vec(faults(), 0..200),
    ) {
        let mut world = World::new(seed);
        for step in &steps {
            world.step(step);
        }
        world.heal_by_event();
    }

    #[test]
    fn a_history_rewound_is_noticed(
        seed in any::<u64>(),
        steps in prop::collection::vec(
            prop_oneof![20 => faults(), 1 => any::<Index>().prop_map(Step::Rewind)],
            0..200,
        ),
    ) {
        let mut world = World::new(seed);
        for step in &steps {
            world.step(step);
        }
        world.cut();
        world.heal();
    }
}

#[test]
fn a_silent_socket_is_replaced_after_forty_seconds() {
    let mut world = World::connected();
    world.step(&Step::Wait(39_999));
    assert!(world.is_open());
    world.step(&Step::Ping);
    world.step(&Step::Down);
    world.step(&Step::Wait(39_999));
    assert!(world.is_open(), "a ping is a sign of life");
    world.step(&Step::Wait(1));
    assert!(!world.is_open());
}

#[test]
fn a_draining_server_is_left_when_it_says() {
    let mut world = World::connected();
    world.step(&Step::Drain(4_000));
    world.step(&Step::Down);
    world.step(&Step::Wait(3_999));
    assert!(world.is_open());
    world.step(&Step::Wait(1));
    assert!(world.socket == Socket::Asked);
}

#[test]
fn waking_up_shortens_the_wait() {
    let mut world = World::new(3);
    for _ in 0..20 {
        world.step(&Step::Fail);
        world.now = world.live.deadline().unwrap();
        world.input(Input::Tick);
    }
    world.step(&Step::Fail);
    world.step(&Step::Wake);
    assert!(world.live.deadline().unwrap() <= world.now + 2_000);
}

#[test]
fn a_refusal_is_final() {
    let mut world = World::connected();
    world.input(Input::Closed(Some(close_code::FORBIDDEN)));
    world.socket = Socket::None;
    assert_eq!(world.live.deadline(), None);
    world.step(&Step::Wake);
    world.step(&Step::Wait(1_000_000));
    assert!(world.socket == Socket::None);
}

#[test]
fn a_thread_that_can_t_be_served_at_the_moment_is_asked_for_again() {
    let mut world = World::new(3);
    world.step(&Step::Busy(true));
    world.step(&Step::Connect);
    for _ in 0..20 {
        // The hello, once, and what the server says to the request.
        for step in [Step::Up, Step::Up, Step::Down, Step::Down] {
            world.step(&step);
        }
        assert!(world.is_idle());
        let due = world.live.deadline().unwrap();
        assert!(due <= world.now + LATER_MS);
        world.now = due;
        world.input(Input::Tick);
    }
    world.write();
    world.heal();
    assert_eq!(world.told, [Notice::Connected]);
}

#[test]
fn a_server_whose_clock_is_behind_what_was_seen_is_asked_again() {
    let mut world = World::connected();
    world.write();
    world.step(&Step::Down);
    let seen = position(&world.seen);
    let told = |world: &mut World, position| {
        let mode = SubscribeMode::Live;
        world.input(Input::Frame(ServerFrame::Subscribed { thread: THREAD, mode, position }));
        match &mut world.socket {
            Socket::Open { up, .. } => std::mem::take(up),
            _ => VecDeque::new(),
        }
    };
    told(&mut world, seen);
    assert!(told(&mut world, seen).is_empty());
    let again = ClientFrame::Subscribe { thread: THREAD, after: Some(seen) };
    assert_eq!(told(&mut world, Position::START), std::slice::from_ref(&again));
    assert_eq!(told(&mut world, Position { eid: EventId(99), ..seen }), [again]);
}

#[test]
fn a_thread_that_is_refused_is_asked_for_no_more() {
    let mut world = World::connected();
    let code = Code::RateLimited.as_str().to_owned();
    world.input(Input::Frame(ServerFrame::Error { code, thread: Some(THREAD) }));
    assert_eq!(world.told.last(), Some(&Notice::Refused { thread: Some(THREAD) }));
    world.cut();
    world.now = world.live.deadline().unwrap();
    world.input(Input::Tick);
    world.step(&Step::Connect);
    world.step(&Step::Ticket(true));
    let Socket::Open { up, .. } = &world.socket else { panic!() };
    assert!(!up.iter().any(|frame| matches!(frame, ClientFrame::Subscribe { .. })));
}

#[test]
fn a_client_that_watches_nothing_has_no_socket() {
    let mut world = World::connected();
    world.input(Input::Unsubscribe(THREAD));
    assert!(world.socket == Socket::None);
    assert_eq!(world.live.deadline(), None);
}

#[test]
fn a_dead_server_is_not_stormed() {
    let mut world = World::new(5);
    while world.now < 600_000 {
        world.step(&Step::Fail);
        world.now = world.live.deadline().unwrap().max(world.now + 1);
        world.input(Input::Tick);
    }
    assert!((20..=80).contains(&world.opened), "{} attempts in ten minutes", world.opened);
}

#[test]
fn who_is_known_says_so_first_and_writes_only_then() {
    let typing = Input::Typing(THREAD, None);
    let mut world = World::new(8);
    world.step(&Step::Connect);
    world.input(typing.clone());
    let sent = |world: &World| match &world.socket {
        Socket::Open { up, .. } => up.iter().cloned().collect(),
        _ => Vec::new(),
    };
    assert!(sent(&world).is_empty(), "not before the ticket");
    world.step(&Step::Ticket(true));
    world.input(typing);
    let ticket = "ticket".to_owned();
    let subscribe = ClientFrame::Subscribe { thread: THREAD, after: Some(Position::START) };
    let typing = ClientFrame::Typing { thread: THREAD, parent: None };
    assert_eq!(sent(&world), [ClientFrame::Auth { ticket }, subscribe, typing]);
    world.input(Input::Ticket(Some("late".to_owned())));
    assert_eq!(sent(&world).len(), 3);
}

#[test]
fn a_client_that_waits_for_its_ticket_has_nothing_to_do() {
    let mut world = World::new(8);
    world.step(&Step::Connect);
    world.step(&Step::Ticket(true));
    world.cut();
    while world.socket != Socket::Asked {
        world.step(&Step::Wait(1_000));
    }
    // Its question on the socket before was never answered.
    world.step(&Step::Wait(9_000));
    world.step(&Step::Connect);
    // Until it is held for dead: nothing was heard on it yet.
    assert_eq!(world.live.deadline(), Some(world.now + 10_000));
}

#[test]
fn a_session_that_ended_is_told_and_the_socket_goes_on_without_it() {
    let mut world = World::new(8);
    world.step(&Step::Connect);
    world.step(&Step::Ticket(true));
    world.socket = Socket::None;
    world.input(Input::Closed(Some(close_code::AUTH)));
    assert!(world.told.contains(&Notice::SessionEnded));
    world.now = world.live.deadline().unwrap();
    world.input(Input::Tick);
    world.step(&Step::Connect);
    assert!(!world.ticket);
    world.write();
    world.heal();
}

#[test]
fn who_writes_and_reads_is_told_of_threads_that_are_watched() {
    let mut world = World::connected();
    let presence = |thread, count| ServerFrame::Presence { thread, count, members: Vec::new() };
    for (thread, count) in [(THREAD, Some(3)), (ThreadId(Uuid::from_u128(9)), Some(4))] {
        world.input(Input::Frame(presence(thread, count)));
    }
    world.input(Input::Frame(ServerFrame::Typing { thread: THREAD, who: vec![], more: 1 }));
    let told = &world.told[world.told.len() - 2..];
    let presence = Notice::Presence { thread: THREAD, count: Some(3), members: Vec::new() };
    assert_eq!(told, [presence, Notice::Typing { thread: THREAD, who: vec![], more: 1 }]);
}

#[test]
fn where_no_socket_gets_through_a_stream_takes_its_place() {
    let mut world = World::without_sockets();
    assert!(world.socket == Socket::None, "not without the ticket");
    world.step(&Step::Ticket(true));
    let watch = Watch { thread: THREAD, after: Some(Position::START) };
    assert_eq!(world.events, Some(vec![watch]));
    world.step(&Step::Connect);
    world.write();
    world.heal();
    assert_eq!(world.told, [Notice::Connected]);
    world.input(Input::Typing(THREAD, None));
}

#[test]
fn a_stream_that_must_watch_something_else_is_opened_again_in_silence() {
    let mut world = World::without_sockets();
    world.write();
    world.heal();
    let (told, other) = (world.told.len(), ThreadId(Uuid::from_u128(2)));
    world.input(Input::Subscribe(other, Position::START));
    world.step(&Step::Ticket(true));
    assert_eq!(world.events.as_ref().unwrap().len(), 2);
    world.step(&Step::Connect);
    assert_eq!(world.told[told..], [Notice::Connected]);
}

#[test]
fn a_socket_gets_another_chance_after_a_minute() {
    let mut world = World::without_sockets();
    world.write();
    world.heal();
    for _ in 0..4 {
        world.step(&Step::Wait(15_000));
        world.step(&Step::Ping);
        world.step(&Step::Down);
    }
    assert!(world.events.is_none() && world.socket == Socket::Asked);
    world.step(&Step::Fail);
    world.input(Input::Tick);
    world.step(&Step::Ticket(true));
    assert!(world.events.is_some(), "at once, and from where it was");
    assert!(!world.told.contains(&Notice::Lost));
}

#[test]
fn a_close_that_the_server_gave_a_reason_for_does_not_change_the_way() {
    let mut world = World::new(3);
    for _ in 0..5 {
        world.step(&Step::Connect);
        world.socket = Socket::None;
        world.input(Input::Closed(Some(1012)));
        world.now = world.live.deadline().unwrap().max(world.now);
        world.input(Input::Tick);
        assert!(world.events.is_none());
    }
}
