using Bihuan.Domain.Letters;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Web.Demo;

/// <summary>The duty reminder to the leader in charge (A05): issued the day after the meeting, signed for, answered in the month after; the newest still lie as drafts.</summary>
internal sealed class LettersStory(DemoCast cast, DateOnly today)
{
    /// <param name="earlier">The letters of the region so far, for the next number.</param>
    public Letter Play(Inspection inspection, UnitCast unit, Round round, RuleSet rules, IEnumerable<Letter> earlier)
    {
        var (clerk, day0) = (cast.Clerks[0], inspection.FeedbackMeeting!.HeldOn);
        var kind = rules.LetterKindFor(LetterType.DutyReminder);
        var facts = new LetterFacts { Unit = unit.Unit.Name, Round = round.Name, FedBackOn = day0, RectifyUntil = rules.ConcentratedUntil(day0) };
        var content = new LetterContent(LetterTemplates.TitleOf(LetterType.DutyReminder, kind.Name, facts), LetterTemplates.BodyOf(LetterType.DutyReminder, facts), unit.Leader.Person, $"{unit.Leader.Name}同志", [], null);
        var letter = Letter.Draft(cast.Region.Id, new LetterDraft(kind.Name, unit.Unit.Id, inspection.Id, content), clerk, Pace.At(day0, 11 * 60));
        var (issued, received, replied) = (day0.AddDays(1), day0.AddDays(3), day0.AddDays(33));
        if (issued < today) letter.Issue(kind, earlier.Count(other => other.RegionId == cast.Region.Id && other.Year == issued.Year) + 1, issued, clerk, Pace.At(issued, 10 * 60));
        if (received < today) letter.Receive(unit.Leader, Pace.At(received, 9 * 60));
        if (replied < today) letter.Answer(new LetterReply($"已到{unit.Unit.Name}听取整改情况汇报，督促逐项明确责任人和完成时限，对进度较慢的问题逐一提出要求。", [], unit.Leader.Person, Pace.At(replied, 15 * 60)), unit.Leader, Pace.At(replied, 15 * 60));
        return letter;
    }
}
