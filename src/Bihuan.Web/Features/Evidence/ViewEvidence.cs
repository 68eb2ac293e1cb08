using System.Collections.Concurrent;
using Bihuan.Domain;
using Bihuan.Domain.History;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Evidence;

/// <summary>A file as it is handed out.</summary>
internal sealed record EvidenceView(string Hash, string Name, string ContentType, DateTimeOffset UploadedAt);

/// <summary>查看佐证: only for those who may see the finding, and written down before a byte is sent.</summary>
internal sealed class ViewEvidence(BihuanDb db, OfficeClock clock, SeenToday seen)
{
    public async Task<EvidenceView> RunAsync(EvidenceId id, Actor actor, CancellationToken cancellationToken)
    {
        var found = await (
            from finding in db.Findings.AsNoTracking().VisibleTo(actor)
            from file in finding.Evidence
            where file.Id == id
            select new { finding.RegionId, Finding = finding.Id, finding.UnitId, file.Hash, file.Name, file.ContentType, file.UploadedAt })
            .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        if (!seen.Knows(actor.Person, id, clock.Today))
        {
            var subject = new Subject("finding", found.Finding.Value, found.UnitId);
            db.Note(new Happening("evidence.viewed", found.RegionId, actor.Person, actor.OnBehalfOf, clock.Now, subject, $"查看佐证“{found.Name}”", Happening.ToPayload(new { id, found.Hash })));
            await db.SaveChangesAsync(cancellationToken);
            seen.Remember(actor.Person, id, clock.Today);
        }

        return new EvidenceView(found.Hash, found.Name, found.ContentType, found.UploadedAt);
    }
}

/// <summary>Who has looked at which file today: a page full of pictures is one look at each a day, not one at every click.</summary>
internal sealed class SeenToday
{
    private readonly ConcurrentDictionary<(PersonId, EvidenceId), DateOnly> _seen = new();

    public bool Knows(PersonId person, EvidenceId file, DateOnly today) => _seen.TryGetValue((person, file), out var day) && day == today;

    public void Remember(PersonId person, EvidenceId file, DateOnly today)
    {
        if (_seen.Count > 100_000) _seen.Clear();
        _seen[(person, file)] = today;
    }
}
