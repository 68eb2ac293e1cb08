using System.Reflection;
using System.Text.RegularExpressions;
using Bihuan.Analysis.Feedback;
using Bihuan.Domain.Findings;
using Bihuan.Web;

namespace Bihuan.Tests.Architecture;

/// <summary>The limits every file and type keeps.</summary>
public partial class HouseLimitTests
{
    private static readonly Assembly[] Ours = [typeof(Finding).Assembly, typeof(FeedbackReader).Assembly, Assembly.Load("Bihuan.Office"), typeof(BihuanApp).Assembly];

    /// <summary>Interfaces with one implementation, each with its reason.</summary>
    private static readonly Dictionary<string, string> LoneInterfaces = [];

    [Fact]
    public void No_file_is_longer_than_300_lines()
    {
        var files = new[] { "src", "tests" }.SelectMany(folder => Sources.Under(folder, "*.cs"));
        Assert.Empty(files.Select(file => (Name: Sources.NameOf(file), Lines: File.ReadLines(file).Count())).Where(file => file.Lines > 300));
    }

    [Fact]
    public void No_constructor_takes_more_than_five_parameters()
    {
        var long_ = Ours.SelectMany(assembly => assembly.GetTypes()).Where(type => !IsGenerated(type) && !IsRecord(type))
            .Where(type => type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Any(constructor => constructor.GetParameters().Length > 5));
        Assert.Empty(long_.Select(type => type.FullName));
    }

    [Fact]
    public void No_type_is_called_a_manager_helper_or_utils()
    {
        var vague = Ours.SelectMany(assembly => assembly.GetTypes()).Where(type => VagueName().IsMatch(type.Name));
        Assert.Empty(vague.Select(type => type.FullName));
    }

    [Fact]
    public void No_interface_has_a_single_implementation()
    {
        var types = Ours.SelectMany(assembly => assembly.GetTypes()).ToArray();
        var lone = types.Where(type => type.IsInterface && !IsGenerated(type)).Where(contract => types.Count(type => !type.IsInterface && Implements(type, contract)) < 2);
        Assert.Empty(lone.Select(type => type.FullName!).Except(LoneInterfaces.Keys));
    }

    [Fact]
    public void No_query_is_glued_together_from_text()
    {
        var glued = Sources.Under("src", "*.cs").Where(file => RawSql().IsMatch(File.ReadAllText(file)));
        Assert.Empty(glued.Select(Sources.NameOf));
    }

    [Fact]
    public void No_path_of_somebody_s_machine_stands_in_a_file()
    {
        var files = new[] { "src", "tests", "docs" }.Where(folder => Directory.Exists(Path.Combine(Sources.Root, folder)))
            .SelectMany(folder => new[] { "*.cs", "*.cshtml", "*.md", "*.json", "*.csproj", "*.js" }.SelectMany(pattern => Sources.Under(folder, pattern)));
        Assert.Empty(files.Where(file => OwnPath().IsMatch(File.ReadAllText(file))).Select(Sources.NameOf));
    }

    [Fact]
    public void The_guards_see_what_they_guard_against()
    {
        Assert.Matches(VagueName(), "PlanHelper");
        Assert.Matches(RawSql(), "db.Findings.FromSqlRaw($\"SELECT {x}\")");
        Assert.Matches(OwnPath(), string.Concat("/ro", "ot/project"));
        Assert.DoesNotMatch(VagueName(), "MayManagePeople");
    }

    private static bool Implements(Type type, Type contract) =>
        type.GetInterfaces().Any(held => held == contract || (held.IsGenericType && held.GetGenericTypeDefinition() == contract));

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null || type.IsValueType;

    private static bool IsGenerated(Type type) => type.FullName!.Contains('<') || type.Namespace?.StartsWith("AspNetCoreGeneratedDocument", StringComparison.Ordinal) == true || type.Namespace?.StartsWith("Bihuan", StringComparison.Ordinal) != true;

    [GeneratedRegex("(Manager|Helper|Helpers|Utils|Util)$")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"(FromSqlRaw|ExecuteSqlRaw(Async)?)\(\s*\$")]
    private static partial Regex RawSql();

    [GeneratedRegex(@"(?<![\w.])(/" + @"root/|/" + @"work/|/" + @"home/\w|C:\\" + "Users)")]
    private static partial Regex OwnPath();
}
