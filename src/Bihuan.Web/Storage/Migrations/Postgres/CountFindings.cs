using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bihuan.Web.Storage.Migrations.Postgres;

/// <summary>The index that counts are told from.</summary>
[DbContext(typeof(PostgresBihuanDb))]
[Migration("20261122000003_CountFindings")]
public sealed class CountFindings() : ScriptMigration("Postgres");
