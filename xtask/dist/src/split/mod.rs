//! Two programs of one: what is needed to read and write, and the rest, which comes rest.
//!
//! [`gates::GATES`] name where the rest begins. A function that is reached through them alone belongs to the
//! rest. In its place in the first part stands a stand-in, which fetches the rest where it is not there yet, and calls it
//! through the table of functions. Both parts share their memory, their table and their globals.

mod gates;
mod plan;

use std::collections::{BTreeMap, HashSet};

use anyhow::Context;
use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId, FunctionKind,
    GlobalId, GlobalKind, ImportKind, ImportedFunction, LocalFunction, Module, ModuleConfig,
    TableId, TypeId, ValType, ir::Value,
};

use self::plan::{Plan, in_table};
use crate::names::short;

/// The module that the rest imports the first part from, and the first part the function that fetches the rest.
pub const REST: &str = "rest";
/// The name of that function.
pub const FETCH: &str = "fetch_rest";

/// The two parts.
pub struct Parts {
    /// What is needed to read and write.
    pub first: Vec<u8>,
    /// Everything else.
    pub rest: Vec<u8>,
}

/// Parts a program, whose functions have names.
pub fn split(wasm: &[u8]) -> anyhow::Result<Parts> {
    let (mut first, mut rest) = (parse(wasm)?, parse(wasm)?);
    let table = first.tables.main_function_table()?.context("a program has a table")?;
    let plan = Plan::new(&first)?;
    let slots = stand_in(&mut first, table, &plan)?;
    let borrowed = share(&mut first, &plan);
    borrow(&mut rest, &borrowed, &slots)?;
    Ok(Parts { first: first.emit_wasm(), rest: rest.emit_wasm() })
}

fn parse(wasm: &[u8]) -> anyhow::Result<Module> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(true);
    config.parse(wasm).context("wasm-bindgen wrote no module")
}

/// Puts stand-ins in place of the gates; says where in the table each of them is.
fn stand_in(
    module: &mut Module,
    table: TableId,
    plan: &Plan,
) -> anyhow::Result<BTreeMap<usize, usize>> {
    let mut slots: BTreeMap<usize, usize> = BTreeMap::new();
    for (at, id) in in_table(module).filter(|(_, id)| plan.gates.contains(&id.index())) {
        slots.insert(at, id.index());
    }
    let has_slot: HashSet<usize> = slots.values().copied().collect();
    let mut free = usize::try_from(module.tables.get(table).initial)?;
    for gate in plan.gates.iter().filter(|gate| !has_slot.contains(gate)) {
        slots.insert(free, *gate);
        free += 1;
    }
    let size = u64::try_from(free)?;
    let of_table = module.tables.get_mut(table);
    of_table.initial = size;
    of_table.maximum = of_table.maximum.map(|maximum| maximum.max(size));

    let come = come(module);
    let ids: Vec<FunctionId> = module.funcs.iter_local().map(|(id, _)| id).collect();
    for (slot, gate) in &slots {
        let id = *ids.iter().find(|id| id.index() == *gate).context("a gate is a function")?;
        let function = forward(module, table, come, id, i32::try_from(*slot)?);
        module.funcs.get_mut(id).kind = FunctionKind::Local(function);
    }
    Ok(slots)
}

/// A function that answers its argument, when the rest is there.
fn come(module: &mut Module) -> FunctionId {
    let nothing = module.types.add(&[], &[]);
    let (fetch, _) = module.add_import_func(REST, FETCH, nothing);
    let slot = module.locals.add(ValType::I32);
    let mut builder = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[ValType::I32]);
    builder.func_body().call(fetch).local_get(slot);
    builder.finish(vec![slot], &mut module.funcs)
}

/// A function that calls the one in a slot of the table, of the type that `id` has.
fn forward(
    module: &mut Module,
    table: TableId,
    come: FunctionId,
    id: FunctionId,
    slot: i32,
) -> LocalFunction {
    let ty: TypeId = module.funcs.get(id).ty();
    let (params, results) = (module.types.params(ty).to_vec(), module.types.results(ty).to_vec());
    let arguments: Vec<_> = params.iter().map(|ty| module.locals.add(*ty)).collect();
    let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
    let mut body = builder.func_body();
    for argument in &arguments {
        body.local_get(*argument);
    }
    body.i32_const(slot).call(come).call_indirect(ty, table);
    builder.local_func(arguments)
}

/// What the rest imports, and under which name.
#[derive(Default)]
struct Borrowed {
    functions: BTreeMap<usize, String>,
    globals: BTreeMap<usize, String>,
    tables: BTreeMap<usize, String>,
    memory: String,
}

/// Exports what the rest uses.
fn share(module: &mut Module, plan: &Plan) -> Borrowed {
    let mut number = 0;
    let taken: HashSet<String> = module.exports.iter().map(|it| it.name.clone()).collect();
    let mut export = |module: &mut Module, item: ExportItem| {
        let name = std::iter::repeat_with(|| {
            number += 1;
            short(number - 1)
        })
        .find(|name| !taken.contains(name))
        .unwrap_or_default();
        module.exports.add(&name, item);
        name
    };
    let functions: Vec<FunctionId> = module.funcs.iter().map(walrus::Function::id).collect();
    let globals: Vec<GlobalId> = module.globals.iter().map(walrus::Global::id).collect();
    let memory = module.memories.iter().next().map(walrus::Memory::id);
    let tables: Vec<TableId> = module.tables.iter().map(walrus::Table::id).collect();
    let mut borrowed = Borrowed::default();
    for id in tables {
        borrowed.tables.insert(id.index(), export(module, id.into()));
    }
    if let Some(memory) = memory {
        borrowed.memory = export(module, memory.into());
    }
    for id in globals.into_iter().filter(|id| plan.globals.contains(&id.index())) {
        borrowed.globals.insert(id.index(), export(module, id.into()));
    }
    for id in functions.into_iter().filter(|id| plan.shared.contains(&id.index())) {
        borrowed.functions.insert(id.index(), export(module, id.into()));
    }
    walrus::passes::gc::run(module);
    borrowed
}

/// Makes the rest of a whole program.
fn borrow(
    module: &mut Module,
    borrowed: &Borrowed,
    slots: &BTreeMap<usize, usize>,
) -> anyhow::Result<()> {
    let ids: BTreeMap<usize, FunctionId> =
        module.funcs.iter().map(|function| (function.id().index(), function.id())).collect();
    let table = module.tables.main_function_table()?.context("a program has a table")?;
    module.start = None;
    for id in module.exports.iter().map(walrus::Export::id).collect::<Vec<_>>() {
        module.exports.delete(id);
    }
    for id in module.elements.iter().map(walrus::Element::id).collect::<Vec<_>>() {
        module.elements.delete(id);
    }
    for (number, name) in &borrowed.functions {
        let id = ids[number];
        let ty = module.funcs.get(id).ty();
        let import = module.imports.add(REST, name, ImportKind::Function(id));
        module.funcs.get_mut(id).kind = FunctionKind::Import(ImportedFunction { import, ty });
    }
    for id in module.globals.iter().map(walrus::Global::id).collect::<Vec<_>>() {
        if let Some(name) = borrowed.globals.get(&id.index()) {
            let import = module.imports.add(REST, name, ImportKind::Global(id));
            module.globals.get_mut(id).kind = GlobalKind::Import(import);
        }
    }
    for id in module.tables.iter().map(walrus::Table::id).collect::<Vec<_>>() {
        let import = module.imports.add(REST, &borrowed.tables[&id.index()], ImportKind::Table(id));
        let of_table = module.tables.get_mut(id);
        of_table.import = Some(import);
        // As large as the first part made it.
        (of_table.initial, of_table.maximum) = (0, None);
        of_table.elem_segments.clear();
    }
    let memory = module.memories.iter().next().map(walrus::Memory::id);
    if let Some(memory) = memory {
        let import = module.imports.add(REST, &borrowed.memory, ImportKind::Memory(memory));
        let of_memory = module.memories.get_mut(memory);
        of_memory.import = Some(import);
        of_memory.data_segments.clear();
    }
    for id in module.data.iter().map(walrus::Data::id).collect::<Vec<_>>() {
        module.data.delete(id);
    }
    fill(module, table, slots, &ids)?;
    walrus::passes::gc::run(module);
    Ok(())
}

/// Puts the rest's functions into the table, one segment for slots side by side.
fn fill(
    module: &mut Module,
    table: TableId,
    slots: &BTreeMap<usize, usize>,
    ids: &BTreeMap<usize, FunctionId>,
) -> anyhow::Result<()> {
    let mut runs: Vec<(usize, Vec<FunctionId>)> = Vec::new();
    for (slot, number) in slots {
        match runs.last_mut() {
            Some((start, run)) if *start + run.len() == *slot => run.push(ids[number]),
            _ => runs.push((*slot, vec![ids[number]])),
        }
    }
    for (start, run) in runs {
        let offset = ConstExpr::Value(Value::I32(i32::try_from(start)?));
        let kind = ElementKind::Active { table, offset };
        let element = module.elements.add(kind, ElementItems::Functions(run));
        module.tables.get_mut(table).elem_segments.insert(element);
    }
    Ok(())
}
