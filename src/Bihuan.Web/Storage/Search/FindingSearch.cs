using System.Text;
using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Measures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Bihuan.Web.Storage.Search;

/// <summary>
/// Finds findings by any word of any of their fields, with an index on either database: FTS5 over grams on SQLite,
/// a tsvector with GIN on PostgreSQL. The index is written in the same commit as the finding.
/// </summary>
internal static class FindingSearch
{
    private static readonly string[] TextOfFinding = [nameof(Finding.Code), nameof(Finding.Title), nameof(Finding.Text), nameof(Finding.Level1), nameof(Finding.Level2), nameof(Finding.Goal)];
    private static readonly string[] TextOfMeasure = [nameof(Measure.Text), nameof(Measure.Goal), nameof(Measure.Deliverable)];

    /// <summary>Narrows a query to what contains every word of the question; a question without a letter narrows nothing.</summary>
    public static IQueryable<Finding> Containing(this IQueryable<Finding> findings, BihuanDb db, string question)
    {
        var phrases = Grams.Phrases(question);
        if (phrases.Count == 0) return findings;
        return db is PostgresBihuanDb ? findings.ContainingOnPostgres(db, PostgresQuestion(phrases)) : findings.ContainingOnSqlite(db, SqliteQuestion(phrases));
    }

    /// <summary>The newest findings that contain any of the phrases; at most so many, however many there are (B16).</summary>
    public static IQueryable<Finding> WithAnyOf(this IQueryable<Finding> findings, BihuanDb db, IReadOnlyList<string> phrases, int most)
    {
        var grams = phrases.SelectMany(Grams.Phrases).ToArray();
        if (db is PostgresBihuanDb)
        {
            var question = string.Join(" | ", grams.Select(phrase => PostgresQuestion([phrase])));
            var found = db.Set<FoundFinding>().FromSql($"SELECT finding_id FROM finding_search WHERE grams @@ CAST({question} AS tsquery) LIMIT {most}");
            return findings.Where(finding => found.Select(hit => hit.FindingId).Contains(finding.Id));
        }

        var asked = string.Join(" OR ", grams.Select(phrase => SqliteQuestion([phrase])));
        var hits = db.Set<FoundNumber>().FromSql($"SELECT rowid AS number FROM finding_search WHERE finding_search MATCH {asked} ORDER BY rowid DESC LIMIT {most}").Select(hit => hit.Number);
        return findings.Where(finding => hits.Contains(EF.Property<long?>(finding, SqliteBihuanDb.SearchNumber)!.Value));
    }

    private static IQueryable<Finding> ContainingOnPostgres(this IQueryable<Finding> findings, BihuanDb db, string question)
    {
        var found = db.Set<FoundFinding>().FromSql($"SELECT finding_id FROM finding_search WHERE grams @@ CAST({question} AS tsquery)");
        return findings.Where(finding => found.Select(hit => hit.FindingId).Contains(finding.Id));
    }

    /// <summary>
    /// SQLite knows nothing of how often a word stands in the index. From the hits of a rare word to the findings; of a
    /// frequent one the findings are walked in the order asked for, and each is looked up among the hits.
    /// </summary>
    private static IQueryable<Finding> ContainingOnSqlite(this IQueryable<Finding> findings, BihuanDb db, string question)
    {
        var hits = db.Set<FoundNumber>().FromSql($"SELECT rowid AS number FROM finding_search WHERE finding_search MATCH {question}").Select(hit => hit.Number);
        // The sum keeps SQLite from seeking by the number.
        return IsFrequent(db, question)
            ? findings.Where(finding => hits.Contains(EF.Property<long?>(finding, SqliteBihuanDb.SearchNumber)!.Value + 0))
            : findings.Where(finding => hits.Contains(EF.Property<long?>(finding, SqliteBihuanDb.SearchNumber)!.Value));
    }

    /// <summary>In every eighth finding or more. Counts no further than that; a wrong answer would cost time, never a row.</summary>
    private static bool IsFrequent(BihuanDb db, string question) => db.Database.SqlQuery<bool>($"""
        SELECT COUNT(*) * 8 >= (SELECT COALESCE(MAX(search_number), 0) FROM findings) AS Value
        FROM (SELECT rowid FROM finding_search WHERE finding_search MATCH {question} LIMIT (SELECT COALESCE(MAX(search_number), 0) / 8 + 1 FROM findings))
        """).Single();

    /// <summary>The findings whose text this commit changes; asked before the commit, while the changes are still known.</summary>
    public static IReadOnlySet<FindingId> Touched(BihuanDb db)
    {
        var touched = new HashSet<FindingId>();
        foreach (var entry in db.ChangeTracker.Entries<Finding>().Where(entry => Changed(entry, TextOfFinding))) touched.Add(entry.Entity.Id);
        foreach (var entry in db.ChangeTracker.Entries<Measure>().Where(entry => Changed(entry, TextOfMeasure))) touched.Add((FindingId)entry.Property("FindingId").CurrentValue!);
        return touched;
    }

    /// <summary>Writes their grams anew, in the transaction that is open.</summary>
    public static async Task IndexAsync(BihuanDb db, IReadOnlySet<FindingId> touched, CancellationToken cancellationToken)
    {
        foreach (var some in touched.Chunk(200))
        {
            var texts = await TextsAsync(db, some, cancellationToken);
            foreach (var (id, text) in texts) await WriteAsync(db, id, text, cancellationToken);
        }
    }

    private static bool Changed(EntityEntry entry, string[] texts) =>
        entry.State is EntityState.Added || (entry.State is EntityState.Modified && texts.Any(text => entry.Property(text).IsModified));

    private static async Task<List<(FindingId Id, string Text)>> TextsAsync(BihuanDb db, FindingId[] ids, CancellationToken cancellationToken)
    {
        var findings = await db.Findings.AsNoTracking().Where(f => ids.Contains(f.Id))
            .Select(f => new { f.Id, f.Code, f.Title, f.Text, f.Level1, f.Level2, f.Goal }).ToListAsync(cancellationToken);
        var measures = await db.Findings.AsNoTracking().Where(f => ids.Contains(f.Id)).SelectMany(f => f.Measures, (f, m) => new { f.Id, m.Text, m.Goal, m.Deliverable })
            .ToListAsync(cancellationToken);
        var ofFinding = measures.ToLookup(m => m.Id, m => $"{m.Text}\n{m.Goal}\n{m.Deliverable}");
        return [.. findings.Select(f => (f.Id, $"{f.Code}\n{f.Title}\n{f.Text}\n{f.Level1}\n{f.Level2}\n{f.Goal}\n{string.Join('\n', ofFinding[f.Id])}"))];
    }

    private static Task<int> WriteAsync(BihuanDb db, FindingId id, string text, CancellationToken cancellationToken) => db is PostgresBihuanDb
        ? db.Database.ExecuteSqlAsync($"""
            INSERT INTO finding_search (finding_id, grams) VALUES ({id.Value}, CAST({PostgresGrams(text)} AS tsvector))
            ON CONFLICT (finding_id) DO UPDATE SET grams = excluded.grams
            """, cancellationToken)
        : db.Database.ExecuteSqlAsync($"""
            UPDATE findings SET search_number = (SELECT COALESCE(MAX(search_number), 0) + 1 FROM findings) WHERE id = {id.Value} AND search_number IS NULL;
            INSERT OR REPLACE INTO finding_search (rowid, grams) SELECT search_number, {string.Join(' ', Grams.Of(text))} FROM findings WHERE id = {id.Value};
            """, cancellationToken);

    private static string SqliteQuestion(IReadOnlyList<string[]> phrases) =>
        string.Join(" AND ", phrases.Select(phrase => $"\"{string.Join(' ', phrase)}\"{(phrase[0].Length == 1 ? " *" : "")}"));

    private static string PostgresQuestion(IReadOnlyList<string[]> phrases) =>
        string.Join(" & ", phrases.Select(phrase => phrase[0].Length == 1 ? $"'{phrase[0]}':*" : $"({string.Join(" <-> ", phrase.Select(gram => $"'{gram}'"))})"));

    /// <summary>Lexemes with their places, written out: PostgreSQL's own parser would cut 5万 in two. Grams hold letters and digits only, no quote.</summary>
    private static string PostgresGrams(string text)
    {
        var written = new StringBuilder();
        var place = 0;
        foreach (var gram in Grams.Of(text)) written.Append('\'').Append(gram).Append("':").Append(++place).Append(' ');
        return written.ToString();
    }
}

/// <summary>A hit of SQLite's index, as a row. Its number is never null, so that Entity Framework asks <c>IN</c>.</summary>
internal sealed class FoundNumber
{
    public long Number { get; private set; }
}

/// <summary>A hit of PostgreSQL's index, as a row: its id is compared as it lies in the table, not cast, so that findings are sought by their key.</summary>
internal sealed class FoundFinding
{
    public FindingId FindingId { get; private set; }
}
