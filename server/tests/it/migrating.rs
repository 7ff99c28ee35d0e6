//! The schema is brought up to date by whoever starts first, whatever becomes of them.

use afterword_server::store;
use sqlx::PgPool;

use crate::support::{TestApp, engines::Database};

/// From here on the connection of whoever changes the schema ends after so many steps.
const DRILL: &str = "
    create schema drill;
    create sequence drill.steps;
    create table drill.last (step bigint not null);
    insert into drill.last values (0);
    create function drill.die() returns event_trigger language plpgsql as $$
    begin
        -- A sequence keeps what it counted when everything else is taken back.
        if nextval('drill.steps') = (select step from drill.last) then
            perform pg_terminate_backend(pg_backend_pid());
        end if;
    end $$;
    create event trigger drill on ddl_command_end execute function drill.die();
";

/// All that migrations make, as text.
async fn schema(db: &PgPool) -> String {
    let lines = "
        select format('%s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) as line
        from information_schema.columns where table_schema = 'public'
        union all
        select indexdef from pg_indexes where schemaname = 'public'
        union all
        select format('%s %s', conrelid::regclass, pg_get_constraintdef(oid))
        from pg_constraint where connamespace = 'public'::regnamespace
        union all
        select format('%s %s %s %s %s %s', tablename, policyname, roles, cmd, qual, with_check) from pg_policies
        union all
        select format('%s %s %s', table_name, grantee, privilege_type)
        from information_schema.role_table_grants where table_schema = 'public'
        union all
        select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
        union all
        select format('migration %s', version) from _sqlx_migrations where success
        order by line";
    let lines: Vec<String> = sqlx::query_scalar(lines).fetch_all(db).await.unwrap();
    lines.join("\n")
}

/// How many migrations are done.
async fn done(db: &PgPool) -> i64 {
    // None when the first of all steps was the last.
    let count = sqlx::query_scalar("select count(*) from _sqlx_migrations").fetch_one(db).await;
    count.unwrap_or_default()
}

#[tokio::test]
async fn after_whatever_step_a_migration_dies_the_next_start_completes_it() {
    let database = Database::empty().await;
    let db = store::owner(&database.url).unwrap();
    sqlx::raw_sql(DRILL).execute(&db).await.unwrap();

    let (mut deaths, mut complete, mut last) = (0, 0, 0_i64);
    loop {
        last += 1;
        sqlx::query("update drill.last set step = $1").bind(last).execute(&db).await.unwrap();
        sqlx::raw_sql("select setval('drill.steps', 1, false)").execute(&db).await.unwrap();
        if store::migrate(&database.url).await.is_ok() {
            break;
        }
        deaths += 1;
        let now = done(&db).await;
        if now > complete {
            (complete, last) = (now, 0);
        }
    }

    assert!(deaths > 300, "each step was the last once: {deaths}");
    assert_eq!(schema(&db).await, schema(&TestApp::start().await.owner).await);
}
