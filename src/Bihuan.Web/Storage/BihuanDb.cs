using Bihuan.Domain;
using Bihuan.Domain.Bulletins;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Delegations;
using Bihuan.Domain.DutyReports;
using Bihuan.Domain.Feedback;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Handbook;
using Bihuan.Domain.Handovers;
using Bihuan.Domain.History;
using Bihuan.Domain.Letters;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.Notifications;
using Bihuan.Domain.People;
using Bihuan.Domain.PersonalActs;
using Bihuan.Domain.Plans;
using Bihuan.Domain.RectificationGroups;
using Bihuan.Domain.Recurrences;
using Bihuan.Domain.Reminders;
using Bihuan.Domain.Reports;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.RuleSets;
using Bihuan.Domain.SavedViews;
using Bihuan.Domain.Supervisions;
using Bihuan.Domain.Units;
using Bihuan.Web.Access;
using Bihuan.Web.Storage.History;
using Bihuan.Web.Storage.Search;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage;

/// <summary>
/// Everything the program remembers. One sealed subclass per database; what differs between them stands there.
/// A commit writes the changes, their happenings and the chain's new head together, or nothing.
/// </summary>
public abstract class BihuanDb(DbContextOptions options, HistoryChain chain) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<Region> Regions => Set<Region>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Delegation> Delegations => Set<Delegation>();
    public DbSet<Term> Terms => Set<Term>();
    public DbSet<Round> Rounds => Set<Round>();
    public DbSet<Inspection> Inspections => Set<Inspection>();
    public DbSet<Obligation> Obligations => Set<Obligation>();
    public DbSet<Meeting> Meetings => Set<Meeting>();
    public DbSet<Bulletin> Bulletins => Set<Bulletin>();
    public DbSet<Composition> Compositions => Set<Composition>();
    public DbSet<CalendarEdition> Calendars => Set<CalendarEdition>();
    public DbSet<EscalationLevel> EscalationLevels => Set<EscalationLevel>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<Plan> Plans => Set<Plan>();
    public DbSet<Report> Reports => Set<Report>();
    public DbSet<InnerNotification> InnerNotifications => Set<InnerNotification>();
    public DbSet<RectificationGroup> RectificationGroups => Set<RectificationGroup>();
    public DbSet<DutyReport> DutyReports => Set<DutyReport>();
    public DbSet<Letter> Letters => Set<Letter>();
    public DbSet<Proposal> Proposals => Set<Proposal>();
    public DbSet<Handover> Handovers => Set<Handover>();
    public DbSet<Recurrence> Recurrences => Set<Recurrence>();
    public DbSet<Supervision> Supervisions => Set<Supervision>();
    public DbSet<PersonalAct> PersonalActs => Set<PersonalAct>();
    public DbSet<HandbookEdition> HandbookEditions => Set<HandbookEdition>();
    public DbSet<RuleSetVersion> RuleSets => Set<RuleSetVersion>();
    public DbSet<Finding> Findings => Set<Finding>();
    public DbSet<FeedbackDocument> FeedbackDocuments => Set<FeedbackDocument>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<HistoryEntry> History => Set<HistoryEntry>();
    public DbSet<ChainHead> ChainHeads => Set<ChainHead>();

    private readonly List<Happening> _notes = [];
    private readonly List<Reminder> _told = [];

    /// <summary>Writes down something that changed no aggregate: a sign-in, a refusal, a look at a file. Kept with the next commit.</summary>
    public void Note(Happening happening) => _notes.Add(happening);

    /// <summary>Reminders come by the thousand and are never changed: they are written with the next commit, all by one statement.</summary>
    public void Tell(IEnumerable<Reminder> reminders) => _told.AddRange(reminders);

    /// <summary>Whether the next commit brings reminders.</summary>
    internal bool Tells => _told.Count > 0;

    public IReadOnlyList<Happening> TakeNotes()
    {
        var taken = _notes.ToArray();
        _notes.Clear();
        return taken;
    }

    /// <summary>A commit with happenings has failed here. They are gone with it, so nothing may be saved without them: load afresh and act again.</summary>
    internal bool IsSpent { get; set; }

    /// <summary>Forgets everything loaded, also after a failed commit: whoever goes on loads anew.</summary>
    internal void StartAfresh()
    {
        ChangeTracker.Clear();
        _told.Clear();
        IsSpent = false;
    }

    /// <summary>Commits with no more than one writer at a time where the database has only one.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (IsSpent) throw new InvalidOperationException("An earlier commit failed: load in a fresh context and act again.");
        using var turn = await chain.WaitForTurnAsync(this, cancellationToken);
        return await chain.CommitAsync(this, token => SaveWithSearchAsync(acceptAllChangesOnSuccess, token), cancellationToken);
    }

    private async Task<int> SaveWithSearchAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        var touched = FindingSearch.Touched(this);
        var changed = await SaveOrConflictAsync(acceptAllChangesOnSuccess, cancellationToken);
        await ReminderRows.InsertAsync(this, _told, cancellationToken);
        _told.Clear();
        await FindingSearch.IndexAsync(this, touched, cancellationToken);
        return changed;
    }

    /// <summary>A part that another writer has just numbered the same is a conflict like any other: he was quicker.</summary>
    private async Task<int> SaveOrConflictAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateException taken) when (taken is not DbUpdateConcurrencyException && Conflicts.IsTakenKey(taken.InnerException))
        {
            throw new DbUpdateConcurrencyException(taken.Message, taken);
        }
    }

    /// <summary>Writing goes through the asynchronous way only, so that the chain has one door.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Use SaveChangesAsync.");

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(BihuanDb).Assembly);
        foreach (var aggregate in builder.Model.GetEntityTypes().Where(type => typeof(Aggregate).IsAssignableFrom(type.ClrType)))
        {
            builder.Entity(aggregate.ClrType).Ignore(nameof(Aggregate.Happenings));
            builder.Entity(aggregate.ClrType).Property(nameof(Aggregate.Version)).IsConcurrencyToken();
        }

        Naming.KeysAreOurs(builder);
        Naming.UseSnakeCase(builder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        TypedIds.MapAll(conventions);
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
    }
}
