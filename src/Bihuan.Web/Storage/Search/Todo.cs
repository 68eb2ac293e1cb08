using System.Linq.Expressions;
using Bihuan.Domain;
using Bihuan.Domain.Evidence;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Measures;
using Bihuan.Domain.People;
using Bihuan.Domain.Progress;
using Bihuan.Domain.Responsibilities;
using Bihuan.Domain.Reviews;
using Bihuan.Domain.RuleSets;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage.Search;

/// <summary>What waits for a person, by the act that is asked of him.</summary>
public enum Todo
{
    /// <summary>待下发.</summary>
    Issue,
    /// <summary>待认领.</summary>
    Claim,
    /// <summary>待提交三张清单.</summary>
    Lists,
    /// <summary>填报本周进展.</summary>
    Progress,
    /// <summary>退回待改.</summary>
    Rework,
    /// <summary>逾期: whatever else is to be done about it is said there.</summary>
    Overdue,
    /// <summary>即将到期.</summary>
    DueSoon,
    /// <summary>待我审核.</summary>
    Review,
    /// <summary>待销号.</summary>
    Close,
}

internal static class Todos
{
    private static readonly IReadOnlySet<Role> Claimers = new HashSet<Role> { Role.UnitHead, Role.LeadershipMember };
    private static readonly IReadOnlySet<Role> Submitters = new HashSet<Role> { Role.UnitHead, Role.Liaison };
    private static readonly IReadOnlySet<Role> Everybody = Enum.GetValues<Role>().Except(Roles.Administrators).ToHashSet();
    private static readonly IReadOnlySet<Role> Reviewers = Everybody.Except(Roles.OfTheUnit).Except([Role.OfficeDirector]).ToHashSet();
    private static readonly IReadOnlySet<Role> Closers = RuleSetCheck.Closers.ToHashSet();
    private static readonly IReadOnlySet<Role> Deciders = Reviewers.Union(Closers).ToHashSet();

    private static readonly FindingState[] InUnitsHands = [FindingState.Issued, FindingState.Rectifying, FindingState.Continuous];

    /// <summary>Whom an act can wait for at all.</summary>
    public static IReadOnlySet<Role> RolesOf(Todo todo) => todo switch
    {
        Todo.Issue => Roles.Office,
        Todo.Claim => Claimers,
        Todo.Lists => Submitters,
        Todo.Progress or Todo.Rework or Todo.Overdue or Todo.DueSoon => Roles.OfTheUnit,
        Todo.Review => Reviewers,
        _ => Closers,
    };

    public static IQueryable<Finding> WaitingFor(this IQueryable<Finding> findings, Todo todo, Asking asking)
    {
        var (today, monday, soon) = (asking.Today, ProgressContent.MondayOf(asking.Today), asking.Today.AddDays(asking.Oversight.DueSoonDays));
        var reached = todo is Todo.Review or Todo.Close ? findings : findings.Reached(asking.Actor, RolesOf(todo));
        // What is overdue stands under its own name and under no other act of the unit: once, in the more pressing place.
        if (todo is Todo.Claim or Todo.Lists or Todo.Progress or Todo.Rework) reached = reached.Where(f => f.Due >= today);
        return todo switch
        {
            Todo.Issue => reached.Where(f => f.State == FindingState.Draft),
            Todo.Claim => reached.Where(f => (f.State == FindingState.Issued || f.State == FindingState.Rectifying) && f.Claim == null),
            Todo.Lists => reached.Where(f => f.State == FindingState.Issued),
            Todo.Progress => reached.Where(f => (f.State == FindingState.Rectifying || f.State == FindingState.Continuous)
                && f.Measures.Any(m => m.DroppedBecause == null && m.Percent < 100 && (m.LastReportedWeek == null || m.LastReportedWeek < monday))),
            // Returned last, not once: what was passed after a return waits for nobody. Few were ever returned, so only they are looked into.
            Todo.Rework => reached.Where(f => (f.State == FindingState.Rectifying || f.State == FindingState.Continuous) && f.ReturnCount > 0
                && f.Submissions.Any(s => s.Number == f.Submissions.Max(other => other.Number) && s.Reviews.Any(r => r.Verdict == Verdict.Returned))),
            // What is under review is in others' hands and asks nothing of the unit.
            Todo.Overdue => reached.Where(f => f.Due < today && InUnitsHands.Contains(f.State)),
            Todo.DueSoon => reached.Where(f => f.Due >= today && f.Due <= soon && InUnitsHands.Contains(f.State)),
            _ => reached.Where(f => f.State == FindingState.UnderReview).Where(WaitsFor(asking.Actor, RolesOf(todo))).NotByHimself(asking),
        };
    }

    /// <summary>All that he may decide next, review steps and the closure alike: the queue of the review desk.</summary>
    public static IQueryable<Finding> WaitingForDecision(this IQueryable<Finding> findings, Asking asking) =>
        findings.Where(f => f.State == FindingState.UnderReview).Where(WaitsFor(asking.Actor, Deciders)).NotByHimself(asking);

    private static IQueryable<Finding> Reached(this IQueryable<Finding> findings, Actor actor, IReadOnlySet<Role> roles)
    {
        var posts = actor.Posts.Where(post => roles.Contains(post.Role)).ToArray();
        if (posts.Any(post => Roles.WholeRegion.Contains(post.Role))) return findings;
        var units = posts.SelectMany(post => post.Reach).Distinct().ToArray();
        return findings.Where(f => units.Contains(f.UnitId));
    }

    /// <summary>His turn in a role of his that reaches the unit.</summary>
    private static Expression<Func<Finding, bool>> WaitsFor(Actor actor, IReadOnlySet<Role> roles)
    {
        var posts = actor.Posts.Where(post => roles.Contains(post.Role)).ToArray();
        var everywhere = posts.Where(post => Roles.WholeRegion.Contains(post.Role)).Select(post => (Role?)post.Role).Distinct().ToArray();
        Expression<Func<Finding, bool>> his = f => everywhere.Contains(f.WaitsFor);
        foreach (var local in posts.Where(post => !Roles.WholeRegion.Contains(post.Role)).GroupBy(post => post.Role))
        {
            var (role, units) = (local.Key, local.SelectMany(post => post.Reach).Distinct().ToArray());
            his = Or(his, f => f.WaitsFor == role && units.Contains(f.UnitId));
        }

        return his;
    }

    /// <summary>
    /// Maker is never checker (D01), neither he nor the person for whom he acts: submitted nothing of it, brought no evidence,
    /// claimed it not, answers for none of it, reported no progress, met no milestone, decided no earlier step.
    /// </summary>
    private static IQueryable<Finding> NotByHimself(this IQueryable<Finding> findings, Asking asking)
    {
        var (hands, own) = (Hands.Of(asking.Actor), TouchedBy(asking.Db, Hands.Of(asking.Actor)));
        return findings.Where(f => !own.Contains(f.Id)
            && !(f.Claim != null && (hands.Contains(f.Claim.By) || hands.Contains(f.Claim.For)))
            // Asked last whether a newer one followed: hardly ever does it come to that, and hundreds of findings wait.
            && !f.Submissions.Any(s => s.Reviews.Any(r => hands.Contains(r.ReviewedBy) || hands.Contains(r.ReviewedFor)) && !f.Submissions.Any(newer => newer.Number > s.Number)));
    }

    /// <summary>From the person to the findings, by indexes of persons: whoever decides has brought, planned and reported little, and hundreds wait for him.</summary>
    private static IQueryable<FindingId> TouchedBy(BihuanDb db, PersonId?[] hands)
    {
        var (submissions, evidence, entries) = (db.Set<Submission>(), db.Set<EvidenceFile>().Where(file => file.WithdrawnBecause == null), db.Set<ProgressEntry>());
        var reported = entries.Where(entry => hands.Contains(entry.ReportedBy)).Concat(entries.Where(entry => hands.Contains(entry.ReportedFor)));
        var met = db.Set<Milestone>().Where(milestone => hands.Contains(milestone.MetBy)).Concat(db.Set<Milestone>().Where(milestone => hands.Contains(milestone.MetFor)));
        return submissions.Where(s => hands.Contains(s.SubmittedBy)).Select(s => EF.Property<FindingId>(s, "FindingId"))
            .Concat(submissions.Where(s => hands.Contains(s.SubmittedFor)).Select(s => EF.Property<FindingId>(s, "FindingId")))
            .Concat(evidence.Where(file => hands.Contains(file.UploadedBy)).Select(file => EF.Property<FindingId>(file, "FindingId")))
            .Concat(evidence.Where(file => hands.Contains(file.UploadedFor)).Select(file => EF.Property<FindingId>(file, "FindingId")))
            .Concat(db.Set<Responsibility>().Where(r => hands.Contains(r.PersonId)).Select(r => EF.Property<FindingId>(r, "FindingId")))
            .Concat(db.Set<Measure>().Where(m => m.DroppedBecause == null && hands.Contains(m.OwnerId)).Select(m => EF.Property<FindingId>(m, "FindingId")))
            .Concat(
                from milestone in met
                join measure in db.Set<Measure>() on EF.Property<MeasureId>(milestone, "MeasureId") equals measure.Id
                select EF.Property<FindingId>(measure, "FindingId"))
            .Concat(
                from entry in reported
                join measure in db.Set<Measure>() on EF.Property<MeasureId>(entry, "MeasureId") equals measure.Id
                select EF.Property<FindingId>(measure, "FindingId"));
    }

    private static Expression<Func<Finding, bool>> Or(Expression<Func<Finding, bool>> one, Expression<Func<Finding, bool>> other) =>
        Expression.Lambda<Func<Finding, bool>>(Expression.OrElse(one.Body, new Same(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters);

    private sealed class Same(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
