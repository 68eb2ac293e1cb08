#!/usr/bin/env dotnet
#:property PublishAot=false
#:property UseBannedApis=false
#:property GenerateDocumentationFile=false
#:property EnforceCodeStyleInBuild=false
// The developers' only script: dotnet dev.cs run | test | check | schema | bench | publish
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

var root = Directory.GetCurrentDirectory();
if (!File.Exists(Path.Combine(root, "Bihuan.slnx"))) return Fail("请在项目根目录运行：dotnet dev.cs run|test|check|schema|bench|publish");
return (args.FirstOrDefault() ?? "help") switch
{
    "run" => Serve(args[1..]),
    "test" => Test(),
    "check" => Check(),
    "schema" => Schema(),
    "bench" => Run("dotnet", ["run", "-c", "Release", "--project", "bench/Bihuan.Bench", "--", .. args[1..]]),
    "publish" => Publish(),
    _ => Fail("用法：dotnet dev.cs run|test|check|schema|bench|publish"),
};

// Starts the program on ./data with the demo district. When no source has changed since the last build, none is made.
int Serve(string[] rest)
{
    var output = Path.Combine(root, "src/Bihuan.Web/bin/Release/net10.0");
    var (program, stamp, sources) = (Path.Combine(output, "bihuan.dll"), Path.Combine(output, ".built-from"), Fingerprint());
    if (!File.Exists(program) || !File.Exists(stamp) || File.ReadAllText(stamp) != sources)
    {
        if (Run("dotnet", ["build", "src/Bihuan.Web", "-c", "Release", "-v", "quiet", "-nologo"]) != 0) return Fail("构建失败");
        File.WriteAllText(stamp, sources);
    }

    return Run("dotnet", [program, "serve", "--demo", "--data", "data", .. rest]);
}

// Names, sizes and times of everything a build reads: a deleted or older file counts as a change like a newer one.
string Fingerprint()
{
    var files = Directory.EnumerateFiles("src", "*", SearchOption.AllDirectories).Where(IsSource)
        .Concat(["Directory.Packages.props", "Directory.Build.props", "BannedSymbols.txt", "global.json", ".editorconfig"])
        .Order(StringComparer.Ordinal).Select(file => new FileInfo(file)).Select(file => $"{file.FullName} {(file.Exists ? file.Length : -1)} {file.LastWriteTimeUtc.Ticks}");
    return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files))));
}

static bool IsSource(string file) => !Regex.IsMatch(file, @"[\\/](bin|obj|node_modules|lib)[\\/]");

int Test()
{
    InstallWhatTestsNeed();
    if (Run("dotnet", ["build", "Bihuan.slnx", "-v", "quiet", "-nologo"]) != 0) return Fail("构建失败");
    var results = Path.Combine(root, "TestResults");
    if (Directory.Exists(results)) Directory.Delete(results, recursive: true);
    var ok = true;
    foreach (var project in new[] { "tests/Bihuan.Tests", "tests/Bihuan.Browser" })
    {
        ok &= Run("dotnet", ["test", project, "--no-build", "-nologo", "--logger", $"trx;LogFileName={Path.GetFileName(project)}.trx", "--results-directory", results]) == 0;
    }

    return Report(results) && ok ? 0 : 1;
}

// What the machine lacks comes from Debian's packages; where that is not possible the tests that need it say so.
void InstallWhatTestsNeed()
{
    if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get")) return;
    var wanted = new (string Present, string Package)[]
    {
        ("/usr/bin/chromium", "chromium"), ("/usr/bin/pdftotext", "poppler-utils"), ("/usr/lib/postgresql", "postgresql"),
        ("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "fonts-noto-cjk"),
    };
    var missing = wanted.Where(want => !Path.Exists(want.Present)).Select(want => want.Package).ToArray();
    if (missing.Length == 0) return;
    Run("apt-get", ["update", "-qq"]);
    Environment.SetEnvironmentVariable("DEBIAN_FRONTEND", "noninteractive");
    Run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", .. missing]);
}

bool Report(string results)
{
    var (passed, failed, skipped) = (0, 0, 0);
    foreach (var file in Directory.EnumerateFiles(results, "*.trx"))
    {
        var counters = Regex.Match(File.ReadAllText(file), "<Counters ([^>]*)/>").Groups[1].Value;
        int Count(string name) => Regex.Match(counters, $@"\b{name}=""(\d+)""") is { Success: true } m ? int.Parse(m.Groups[1].Value) : 0;
        passed += Count("passed");
        failed += Count("failed") + Count("error");
        skipped += Count("total") - Count("executed");
    }

    Console.WriteLine($"{passed} passed, {failed} failed{(skipped > 0 ? $", {skipped} skipped" : "")}");
    return failed == 0 && passed > 0;
}

// What CI runs: formatting, a build without a warning, then exactly the tests above.
int Check()
{
    if (Run("dotnet", ["restore", "Bihuan.slnx", "-v", "quiet"]) != 0) return Fail("还原失败");
    if (Run("dotnet", ["format", "Bihuan.slnx", "--verify-no-changes", "--no-restore"]) != 0) return Fail("格式不符合 .editorconfig：请运行 dotnet format");
    return Test();
}

// Writes the model's schema as the first migration of each database. Only until the first release: then migrations are added.
int Schema()
{
    if (Run("dotnet", ["build", "src/Bihuan.Web", "-v", "quiet", "-nologo"]) != 0) return 1;
    var program = "src/Bihuan.Web/bin/Debug/net10.0/bihuan.dll";
    foreach (var (provider, options) in new[] { ("Sqlite", Array.Empty<string>()), ("Postgres", ["--postgres", "Host=127.0.0.1"]) })
    {
        var start = new ProcessStartInfo("dotnet", [program, "schema", .. options]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        File.WriteAllText($"src/Bihuan.Web/Storage/Migrations/{provider}/Initial.sql", process.StandardOutput.ReadToEnd().TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd() + "\n");
        process.WaitForExit();
        if (process.ExitCode != 0) return process.ExitCode;
    }

    return 0;
}

// One folder that runs without SDK, Node or network: the runtime lies in it. Compiled ahead of time together with it, the
// program starts in half the time; the compiler takes some minutes for that.
int Publish()
{
    if (Directory.Exists("artifacts/bihuan")) Directory.Delete("artifacts/bihuan", recursive: true);
    return Run("dotnet", ["publish", "src/Bihuan.Web", "-c", "Release", "-o", "artifacts/bihuan", "--self-contained", "-p:PublishReadyToRun=true", "-p:PublishReadyToRunComposite=true", "-r", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier, "-nologo"]);
}

int Run(string file, string[] arguments)
{
    using var process = Process.Start(new ProcessStartInfo(file, arguments) { WorkingDirectory = root })!;
    Console.CancelKeyPress += (_, pressed) => pressed.Cancel = true;
    process.WaitForExit();
    return process.ExitCode;
}

int Fail(string message)
{
    Console.Error.WriteLine(message);
    return 1;
}
