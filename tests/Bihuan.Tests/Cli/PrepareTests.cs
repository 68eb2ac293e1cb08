using Bihuan.Web;

namespace Bihuan.Tests.Cli;

public class PrepareTests
{
    [Fact]
    public async Task The_program_makes_its_first_page_for_nobody_and_without_data()
    {
        var folder = Directory.CreateTempSubdirectory("bihuan-").FullName;
        try
        {
            await using var app = BihuanApp.Build(new ServeOptions { DataFolder = folder });
            Assert.Equal(500, await BihuanApp.PrepareAsync(app));
            Assert.False(File.Exists(Path.Combine(folder, "bihuan.db")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
