using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Deadlines;

/// <summary>What the next edition of the calendar would be.</summary>
/// <param name="Year">The year of the notice, or null where no notice is brought.</param>
/// <param name="LocalDaysOff">All of them, one per line; null leaves them as they are.</param>
/// <param name="SeenMoves">How many last days the preview said would move; another number is not agreed to.</param>
public sealed record CalendarInput(int? Year, string? Notice, string? LocalDaysOff, string Why, int? SeenMoves);

/// <summary>A last day that moves with the calendar.</summary>
internal sealed record ObligationMove(InspectionId Inspection, string Unit, ObligationKind Kind, DateOnly Due, DateOnly NewDue);

/// <summary>
/// Adopts the next edition of the working calendar and moves what is still owed by it, in one commit. First it is asked
/// what would move; what is met or extended keeps its day, and so does everything the calendar does not touch.
/// </summary>
internal sealed class AdoptCalendar(BihuanDb db, OfficeClock clock)
{
    public async Task<IReadOnlyList<ObligationMove>> MovesAsync(CalendarInput input, Actor actor, CancellationToken cancellationToken)
    {
        var next = await NextAsync(input, actor, cancellationToken);
        var owed = await Owed(actor).AsNoTracking().Join(db.Units, obligation => obligation.UnitId, unit => unit.Id, (obligation, unit) => new { obligation, unit.Name }).ToListAsync(cancellationToken);
        return [.. owed.Select(row => (row.obligation, row.Name, Due: row.obligation.DueIf(row.obligation.Rule, next, row.obligation.Anchor)))
            .Where(row => row.Due is { } due && due != row.obligation.Due)
            .Select(row => new ObligationMove(row.obligation.InspectionId, row.Name, row.obligation.Kind, row.obligation.Due, row.Due!.Value)).OrderBy(move => move.Due)];
    }

    /// <summary>The number of last days that moved.</summary>
    public async Task<int> AdoptAsync(CalendarInput input, Actor actor, CancellationToken cancellationToken)
    {
        var next = await NextAsync(input, actor, cancellationToken);
        db.Add(next);
        var moved = 0;
        foreach (var obligation in await Owed(actor).ToListAsync(cancellationToken))
        {
            // What the new edition leaves where it is keeps the edition it was found by, and its derivation with it.
            if (obligation.DueIf(obligation.Rule, next, obligation.Anchor) == obligation.Due) continue;
            if (obligation.Follow(obligation.Rule, next, obligation.Anchor, $"工作日历第{next.Number}版", actor, clock.Now)) moved++;
        }

        if (moved != (input.SeenMoves ?? 0)) throw new RefusedException(new CalendarMovesNotSeen(moved));
        await db.SaveChangesAsync(cancellationToken);
        return moved;
    }

    private async Task<CalendarEdition> NextAsync(CalendarInput input, Actor actor, CancellationToken cancellationToken)
    {
        var inForce = await db.CalendarInForceAsync(actor, clock.Now, cancellationToken);
        var content = inForce.Content;
        if (!string.IsNullOrWhiteSpace(input.Notice)) content = content.WithNotice(input.Year ?? throw new RefusedException(new Missing("年度")), input.Notice);
        if (input.LocalDaysOff is not null) content = content.WithLocalDaysOff(input.LocalDaysOff);
        return inForce.Next(content, input.Why, actor, clock.Now);
    }

    private IQueryable<Obligation> Owed(Actor actor) => db.Obligations.VisibleTo(actor).Where(obligation => obligation.MetOn == null);
}

public sealed record CalendarMovesNotSeen(int Count) : Refusal($"调整后有{Count}项时限随之变动，请核对下列清单后再确认");
