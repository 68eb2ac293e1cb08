using Microsoft.EntityFrameworkCore.Migrations;

namespace Bihuan.Web.Storage.Migrations;

/// <summary>A step of the schema written as SQL, one script per database, named after its class and kept beside it.</summary>
public abstract class ScriptMigration(string provider) : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Script(provider, GetType().Name));

    private static string Script(string provider, string name)
    {
        var resource = $"Bihuan.Web.Storage.Migrations.{provider}.{name}.sql";
        using var stream = typeof(ScriptMigration).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The script {resource} is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
