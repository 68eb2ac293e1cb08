using Bihuan.Domain.People;

namespace Bihuan.Web.Storage.Search;

/// <summary>Who asks, on which day, of which database: what the words "mine" and "overdue" mean.</summary>
public sealed record Asking(BihuanDb Db, Actor Actor, DateOnly Today);
