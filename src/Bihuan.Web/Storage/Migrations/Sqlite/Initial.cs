using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bihuan.Web.Storage.Migrations.Sqlite;

[DbContext(typeof(SqliteBihuanDb))]
[Migration("20261122000000_Initial")]
public sealed class Initial() : ScriptMigration("Sqlite");
