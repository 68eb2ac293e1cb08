using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bihuan.Web.Storage.Migrations.Postgres;

/// <summary>History rows are added, never changed or removed: the database itself refuses.</summary>
[DbContext(typeof(PostgresBihuanDb))]
[Migration("20261122000001_GuardHistory")]
public sealed class GuardHistory() : ScriptMigration("Postgres");
