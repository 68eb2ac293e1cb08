namespace Bihuan.Web.Ui;

/// <summary>
/// What a page says while it has nothing to show: <c>&lt;partial name="/Ui/_Empty.cshtml" model="@(new Empty("尚无轮次", "请先设立轮次，再列入被巡察单位。", Links.NewRound(), "设立轮次"))" /&gt;</c>.
/// The link is left out for those who may not do it.
/// </summary>
/// <param name="Icon">Name of a Tabler icon without its prefix.</param>
public sealed record Empty(string Title, string WhatToDo, string? Url = null, string? LinkText = null, string Icon = "inbox");
