using Bihuan.Bench;

// dotnet dev.cs bench [data folder] [findings] [units]: builds the data folder if it is not there, then measures everything in it;
// dotnet dev.cs bench write <data folder> measures the writes alone, bench anew <data folder> the pages told anew and the export,
// bench rhythm <data folder> reminders, bulletin, figures of a past day and wall charts.
var folder = Path.GetFullPath(args.ElementAtOrDefault(0) ?? Path.Combine(Path.GetTempPath(), "bihuan-bench"));
return args.ElementAtOrDefault(0) switch
{
    "bare" => await BareServer.RunAsync(Path.GetFullPath(args[1]), args[2]),
    "anew" => await Measurements.AnewAsync(Path.GetFullPath(args[1])),
    "rhythm" => await Rhythm.RunAsync(Path.GetFullPath(args[1]), typeof(Bihuan.Web.BihuanApp).Assembly.Location),
    "remind" => await Rhythm.RemindAloneAsync(Path.GetFullPath(args[1])),
    "write" => await Measurements.WriteAsync(Path.GetFullPath(args[1])),
    _ => await Measurements.RunAsync(folder, int.Parse(args.ElementAtOrDefault(1) ?? "100000"), int.Parse(args.ElementAtOrDefault(2) ?? "1000")),
};
