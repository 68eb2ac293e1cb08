namespace Bihuan.Web.Ui;

/// <summary>Why a request ended as it did, for the page that tells about it; kept among the request's features.</summary>
/// <param name="Id">The number under which a fault stands in the log; null where nothing is at fault.</param>
/// <param name="Reasons">What stands in the way of the act, in words for people.</param>
internal sealed record Failure(string? Id, IReadOnlyList<string> Reasons);
