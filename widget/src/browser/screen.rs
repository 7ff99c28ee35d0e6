//! What is drawn, once a frame, and what waits for the next drawing.

use std::cell::{Cell, RefCell};

use sdk::{transport::wasm::window, wire::Timestamp};
use view::{Memo, Node, view};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Node as DomNode, ShadowRoot};

use super::{
    children,
    dom::{Drawer, SHARE_MS},
    js,
    program::Handle,
};
use crate::{message::Effect, model::Model};

/// What is drawn, and what waits for the next drawing.
pub struct Screen {
    drawer: Drawer,
    /// The root of what is drawn.
    pub section: DomNode,
    drawn: RefCell<Node>,
    memo: Memo,
    /// What is done once it is drawn.
    pub after: RefCell<Vec<Effect>>,
    /// The frame that was asked for; 0 for none.
    frame: Cell<i32>,
    on_frame: Closure<dyn FnMut(JsValue)>,
}

/// Nodes, and what they show.
pub struct Taken {
    section: DomNode,
    drawn: Drawn,
}

/// The first drawing, and what the next one knows of it.
pub struct Drawn {
    node: Node,
    memo: Memo,
}

impl Drawn {
    /// What the model says, to be found as the server wrote it.
    pub fn new(model: &Model) -> Self {
        let memo = Memo::default();
        let node = view(&view::Model { memo: Some(&memo), ..model.view() });
        Self { node, memo }
    }
}

/// Takes the server's nodes as they are. Where they are not what the view draws (another build's), it draws anew.
pub fn take_over(root: &ShadowRoot, drawer: &Drawer, drawn: Drawn) -> Taken {
    let there = js::find(root, "section").map(DomNode::from);
    if let Some(section) = there.clone().filter(|section| Drawer::is_drawn(section, &drawn.node)) {
        return Taken { section, drawn };
    }
    let section = drawer.create(&drawn.node);
    // What else is there stays: the looks that a page was built with.
    let _ = match there {
        Some(there) => {
            children::move_bodies(&there, &section);
            root.replace_child(&section, &there)
        }
        None => root.append_child(&section),
    };
    Taken { section, drawn }
}

impl Screen {
    /// What was taken over, to be drawn on.
    pub fn new(Taken { section, drawn }: Taken, drawer: Drawer, program: Handle) -> Self {
        let on_frame = move |_| {
            if let Some(shared) = program.program() {
                shared.screen.frame.set(0);
                shared.draw();
            }
        };
        Self {
            drawer,
            section,
            drawn: RefCell::new(drawn.node),
            memo: drawn.memo,
            after: RefCell::new(Vec::new()),
            frame: Cell::new(0),
            on_frame: Closure::wrap(Box::new(on_frame)),
        }
    }

    /// Draws once before the browser paints next, however much happens until then.
    pub fn schedule(&self) {
        if self.frame.get() == 0 {
            let callback = self.on_frame.as_ref().unchecked_ref();
            self.frame.set(window().request_animation_frame(callback).unwrap_or_default());
        }
    }

    /// Draws what the model says now, and answers whether all of it is there, but for comments that may look as they did
    /// for a while: nothing waits for them. The rest is drawn in the next frame. The focus stays where it was, if that is
    /// still there.
    pub fn draw(&self, root: &ShadowRoot, model: &RefCell<Model>) -> bool {
        // One that was cut off in the middle is drawn no more.
        let Ok(model) = model.try_borrow() else { return false };
        // From the first comment on that could be left: however long it takes to find that, several are drawn.
        let until = Cell::new(None);
        let is_late = || match until.get() {
            Some(until) => js::now() > until,
            None => {
                until.set(Some(Timestamp(js::now().0 + SHARE_MS)));
                false
            }
        };
        let memo = Some(&self.memo);
        let new = view(&view::Model { memo, is_late: &is_late, ..model.view() });
        let is_whole = self.memo.take_whole();
        drop(model);
        let active = root.active_element();
        // Drawing can move the focus, whose event comes back to the program: nothing is borrowed meanwhile.
        let mut drawn = self.drawn.replace(Node::from(""));
        let is_shown = self.drawer.draw(&self.section, &mut drawn, &new);
        self.drawn.replace(drawn);
        if let Some(active) = active.filter(|active| active.is_connected())
            && root.active_element().is_none()
        {
            let _ = active.unchecked_ref::<web_sys::HtmlElement>().focus();
        }
        if !is_shown || !is_whole {
            self.schedule();
        }
        is_shown
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = window().cancel_animation_frame(self.frame.get());
    }
}
