using System.Text;
using System.Text.RegularExpressions;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Microsoft.Playwright;

namespace Bihuan.Browser;

/// <summary>A14: the wall chart is printed on A3 and A4 without a cut column.</summary>
public partial class WallPrintTests(Chromium chromium)
{
    private const double PixelsPerMillimetre = 96 / 25.4;

    /// <param name="width">Of the paper lying, in millimetres.</param>
    /// <param name="margin">Left and right, as the print style says.</param>
    [Theory]
    [InlineData("", 420, 297, 12)]
    [InlineData("?paper=a4", 297, 210, 12)]
    public async Task Every_column_is_whole_on_the_sheet(string query, int width, int height, int margin)
    {
        await using var world = await SmallWorld.StartAsync();
        (await world.BeginAllAsync()).Dispose();
        await using var seat = await (await Seat.TakeAsync(chromium, world)).SignInAsync(Role.OfficeDirector);
        foreach (var chart in new[] { "/wall", $"/wall?unit={world.Cast.Water.Id.Value:N}" })
        {
            Assert.Equal(200, await seat.GoAsync(chart.Contains('?', StringComparison.Ordinal) ? chart + query.Replace('?', '&') : chart + query));
            var sheets = SheetsOf(await seat.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true }));
            Assert.NotEmpty(sheets);
            Assert.All(sheets, sheet => Assert.Equal((width, height), sheet));
            Assert.Empty(await CutAsync(seat.Page, (width - 2 * margin) * PixelsPerMillimetre));
        }
    }

    /// <summary>What reaches over the printable width when the page is laid out for it, and tables wider than the box that would cut them.</summary>
    private static async Task<string[]> CutAsync(IPage page, double printable)
    {
        var before = page.ViewportSize!;
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await page.SetViewportSizeAsync((int)printable, 1000);
        var cut = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.wall-table, .wall-table th, .wall-table td, .wall-table svg, .wall-table text')]
              .map(part => ({ part, box: part.getBoundingClientRect() }))
              .filter(({ box }) => box.width > 0 && (box.right > window.innerWidth + 1 || box.left < -1))
              .map(({ part, box }) => `${part.tagName} ${part.textContent.trim().slice(0, 20)}: ${Math.round(box.left)}-${Math.round(box.right)} of ${window.innerWidth}`)
            """);
        var columns = await page.Locator(".wall-table thead th").CountAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Null });
        await page.SetViewportSizeAsync(before.Width, before.Height);
        return columns == 0 ? ["no column was found"] : cut;
    }

    /// <summary>The sheets of a PDF in millimetres.</summary>
    private static (int Width, int Height)[] SheetsOf(byte[] pdf) => [.. MediaBox().Matches(Encoding.Latin1.GetString(pdf))
        .Select(box => ((int)Math.Round(double.Parse(box.Groups[1].Value) * 25.4 / 72), (int)Math.Round(double.Parse(box.Groups[2].Value) * 25.4 / 72)))];

    [GeneratedRegex(@"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]")]
    private static partial Regex MediaBox();
}
