namespace Bihuan.Web.Ui;

/// <summary>The two ways on from a page of a list that is read by key; null where there is none.</summary>
public sealed record PageTurn(string? Previous, string? Next);
