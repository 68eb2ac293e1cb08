namespace Bihuan.Office.Workbooks;

/// <summary>A column of a sheet that goes out or comes in.</summary>
/// <param name="Header">As it stands in the first row; an import finds the column again by it.</param>
/// <param name="Width">In characters of half width; a Chinese character takes two.</param>
/// <param name="Note">How to fill it in; stands under the header in a template.</param>
/// <param name="Choices">The only words allowed, offered as a list by the spreadsheet program.</param>
public sealed record Column(string Header, int Width = 16, string? Note = null, IReadOnlyList<string>? Choices = null, bool Required = false);
