using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Bihuan.Office.Workbooks;

/// <summary>The few looks a cell can have, by their index in the style sheet.</summary>
internal static class Styles
{
    public const int Text = 0;
    public const int Header = 1;
    public const int Note = 2;
    public const int Day = 3;
    public const int Whole = 4;
    public const int Decimal = 5;

    private const uint DayFormat = 164;
    private const uint TwoPlaces = 4;
    private const uint AsText = 49;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy\\-mm\\-dd" }),
        new Fonts(Face(), Face(new Bold()), Face(new Italic(), "FF5F6B7A")),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), Solid("FFE9ECF1")),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            // Text as text: a code such as 007 typed into the template keeps its zeros.
            Wrapped(new CellFormat { NumberFormatId = AsText, ApplyNumberFormat = true }),
            Wrapped(new CellFormat { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true }),
            Wrapped(new CellFormat { FontId = 2, ApplyFont = true }),
            new CellFormat { NumberFormatId = DayFormat, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 1, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = TwoPlaces, ApplyNumberFormat = true }));

    /// <summary>The parts in the order the format asks for.</summary>
    private static Font Face(OpenXmlElement? mark = null, string? colour = null)
    {
        var font = new Font();
        if (mark is not null) font.Append(mark);
        font.Append(new FontSize { Val = 11 });
        if (colour is not null) font.Append(new Color { Rgb = colour });
        font.Append(new FontName { Val = "宋体" });
        return font;
    }

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static CellFormat Wrapped(CellFormat format)
    {
        format.Alignment = new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top };
        format.ApplyAlignment = true;
        return format;
    }
}
