using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bihuan.Web.Storage.Migrations.Sqlite;

/// <summary>The index over every pair of characters of a finding.</summary>
[DbContext(typeof(SqliteBihuanDb))]
[Migration("20261122000002_SearchFindings")]
public sealed class SearchFindings() : ScriptMigration("Sqlite");
