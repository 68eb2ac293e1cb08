using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bihuan.Web.Storage.Migrations.Postgres;

[DbContext(typeof(PostgresBihuanDb))]
[Migration("20261122000000_Initial")]
public sealed class Initial() : ScriptMigration("Postgres");
