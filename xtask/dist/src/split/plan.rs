//! Which function goes into which part.

use std::collections::{BTreeSet, HashSet};

use anyhow::ensure;
use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportItem, FunctionId, FunctionKind, GlobalId, Module,
    ir::{Value, Visitor, dfs_in_order},
};

use super::gates::GATES;

/// How names begin of functions that take a value apart. The compiler makes one of those that come to the same, under
/// any of their names.
const DROPS: &str = "core::ptr::drop_in_place::";
/// A function of so many instructions at most is in both parts.
const SMALL: u64 = 24;

/// What goes where, by the functions' numbers, which both copies of the program share.
pub struct Plan {
    /// Functions of the rest that the first part calls or has in its table.
    pub gates: BTreeSet<usize>,
    /// Functions of the first part that the rest calls.
    pub shared: BTreeSet<usize>,
    /// Globals that the rest uses.
    pub globals: BTreeSet<usize>,
}

impl Plan {
    /// Finds what goes where.
    pub fn new(module: &Module) -> anyhow::Result<Self> {
        let gates = gates(module)?;
        let in_table: Vec<FunctionId> = in_table(module).map(|(_, id)| id).collect();
        let exported = module.exports.iter().filter_map(|export| match export.item {
            ExportItem::Function(id) => Some(id),
            _ => None,
        });
        let mut waiting: Vec<FunctionId> = exported.chain(module.start).collect();
        waiting.extend(in_table.iter().filter(|id| !gates.contains(id)));
        let mut first: HashSet<FunctionId> = waiting.iter().copied().collect();
        let mut entered: HashSet<FunctionId> = HashSet::new();
        while let Some(id) = waiting.pop() {
            for called in used(module, id).functions {
                if gates.contains(&called) && !first.contains(&called) {
                    entered.insert(called);
                } else if first.insert(called) {
                    waiting.push(called);
                }
            }
        }
        entered.extend(in_table.iter().filter(|id| !first.contains(id)));
        let mut plan =
            Self { gates: BTreeSet::new(), shared: BTreeSet::new(), globals: BTreeSet::new() };
        for gate in entered {
            plan.gates.insert(gate.index());
        }
        plan.follow(module, &first);
        Ok(plan)
    }

    /// Finds what the rest uses. It has copies of what is small: they are less than the names of what is shared.
    fn follow(&mut self, module: &Module, first: &HashSet<FunctionId>) {
        let all = module.funcs.iter_local().map(|(id, _)| id);
        let mut waiting: Vec<FunctionId> = all.filter(|id| !first.contains(id)).collect();
        let mut seen: HashSet<FunctionId> = waiting.iter().copied().collect();
        while let Some(id) = waiting.pop() {
            let used = used(module, id);
            for global in used.globals {
                self.globals.insert(global.index());
            }
            for called in used.functions.into_iter().filter(|id| seen.insert(*id)) {
                match &module.funcs.get(called).kind {
                    FunctionKind::Local(function) if function.size() > SMALL => {
                        self.shared.insert(called.index());
                    }
                    FunctionKind::Local(_) => waiting.push(called),
                    _ => (),
                }
            }
        }
    }
}

/// The functions that [`GATES`] name.
fn gates(module: &Module) -> anyhow::Result<HashSet<FunctionId>> {
    let mut found = HashSet::new();
    let mut seen = HashSet::new();
    for (id, _) in module.funcs.iter_local() {
        let name = plain(module.funcs.get(id).name.as_deref().unwrap_or_default());
        if name.starts_with(DROPS) {
            continue;
        }
        for gate in GATES.iter().filter(|gate| name.contains(**gate)) {
            found.insert(id);
            seen.insert(*gate);
        }
    }
    let unseen: Vec<_> = GATES.iter().filter(|gate| !seen.contains(**gate)).collect();
    ensure!(unseen.is_empty(), "no function is called {unseen:?}: was it inlined, or renamed?");
    Ok(found)
}

/// A function's name without the hashes of crates.
fn plain(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        let hash = after.find(|letter: char| !letter.is_ascii_hexdigit()).unwrap_or_default();
        if hash > 3 && after[hash..].starts_with(']') {
            rest = &after[hash + 1..];
        } else {
            plain.push('[');
            rest = after;
        }
    }
    plain + rest
}

/// What stands in the table, and where.
pub fn in_table(module: &Module) -> impl Iterator<Item = (usize, FunctionId)> {
    module.elements.iter().flat_map(|element| {
        let offset = match &element.kind {
            ElementKind::Active { offset: ConstExpr::Value(Value::I32(at)), .. } => *at,
            _ => 0,
        };
        let ids = match &element.items {
            ElementItems::Functions(ids) => ids.clone(),
            ElementItems::Expressions(..) => Vec::new(),
        };
        let offset = usize::try_from(offset).unwrap_or_default();
        ids.into_iter().enumerate().map(move |(index, id)| (offset + index, id))
    })
}

/// What a function uses.
#[derive(Default)]
struct Used {
    functions: Vec<FunctionId>,
    globals: Vec<GlobalId>,
}

impl Visitor<'_> for Used {
    fn visit_function_id(&mut self, function: &FunctionId) {
        self.functions.push(*function);
    }

    fn visit_global_id(&mut self, global: &GlobalId) {
        self.globals.push(*global);
    }
}

fn used(module: &Module, id: FunctionId) -> Used {
    let mut used = Used::default();
    if let FunctionKind::Local(function) = &module.funcs.get(id).kind {
        dfs_in_order(&mut used, function, function.entry_block());
    }
    used
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn names_are_compared_without_the_hashes_of_crates() {
        let name =
            "<alloc[4316018558f00a6e]::vec::Vec<[u8]>>::retain::<view[70502835]::a::{closure#0}>";
        assert_eq!(plain(name), "<alloc::vec::Vec<[u8]>>::retain::<view::a::{closure#0}>");
        assert_eq!(plain("<[&str]>::concat[1]"), "<[&str]>::concat[1]");
    }
}
