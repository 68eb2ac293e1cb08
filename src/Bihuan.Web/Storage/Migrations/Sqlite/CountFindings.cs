using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bihuan.Web.Storage.Migrations.Sqlite;

/// <summary>The index that counts are told from.</summary>
[DbContext(typeof(SqliteBihuanDb))]
[Migration("20261122000003_CountFindings")]
public sealed class CountFindings() : ScriptMigration("Sqlite");
