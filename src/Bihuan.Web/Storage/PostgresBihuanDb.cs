using Bihuan.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage;

/// <summary>The edition for many machines: the same model on PostgreSQL.</summary>
public sealed class PostgresBihuanDb(DbContextOptions<PostgresBihuanDb> options, HistoryChain chain) : BihuanDb(options, chain);
