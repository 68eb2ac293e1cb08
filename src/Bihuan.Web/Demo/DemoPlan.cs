using System.Text.RegularExpressions;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.Units;

namespace Bihuan.Web.Demo;

/// <summary>How far a finding of the demo has come.</summary>
internal enum Ending { Unclaimed, Claimed, Rectifying, StageComplete, StationedReview, OfficeReview, ReadyToClose, Returned, Overdue, Continuous, Closed, Relapsed }

/// <summary>One line of a region's file: so many findings that end like this. <see cref="Class"/> is null where any will do.</summary>
internal sealed record Share(Ending Ending, FindingClass? Class, int Count);

internal sealed record UnitPlan(string Code, string Name, UnitKind Kind, string Field, string[] Sections, int Findings, IReadOnlyList<Share> Open);

/// <summary>One feedback meeting and the units it was held for; several where the feedback was joint.</summary>
internal sealed record MeetingPlan(List<UnitPlan> Units);

internal sealed record RoundPlan(int Number, string Name, RoundType Type, string Rules, int DaysAgo, List<MeetingPlan> Meetings);

/// <summary>A region of the demo as its file describes it.</summary>
internal sealed record DemoPlan(string Region, string Committee, string Term, int TermDaysAgo, string[] StationedTeams, string[] Teams, IReadOnlyList<RoundPlan> Rounds)
{
    private static readonly IReadOnlyDictionary<string, (Ending Ending, FindingClass? Class)> Words = new Dictionary<string, (Ending, FindingClass?)>
    {
        ["未认领"] = (Ending.Unclaimed, null),
        ["已认领"] = (Ending.Claimed, FindingClass.Staged),
        ["整改中"] = (Ending.Rectifying, FindingClass.Staged),
        ["阶段完成"] = (Ending.StageComplete, FindingClass.Staged),
        ["初审"] = (Ending.StationedReview, FindingClass.Immediate),
        ["阶段初审"] = (Ending.StationedReview, FindingClass.Staged),
        ["待审"] = (Ending.OfficeReview, FindingClass.Staged),
        ["待销号"] = (Ending.ReadyToClose, FindingClass.Staged),
        ["退回"] = (Ending.Returned, FindingClass.Immediate),
        ["逾期"] = (Ending.Overdue, FindingClass.Immediate),
        ["常态化"] = (Ending.Continuous, FindingClass.LongTerm),
        ["反弹"] = (Ending.Relapsed, FindingClass.Immediate),
    };

    public int TermNumber => "〇一二三四五六七八九".IndexOf(Term, StringComparison.Ordinal);

    public IEnumerable<UnitPlan> Units => Rounds.SelectMany(round => round.Meetings).SelectMany(meeting => meeting.Units);

    public static DemoPlan Read(string name)
    {
        var lists = new Dictionary<string, string>();
        var rounds = new List<RoundPlan>();
        foreach (var line in DemoTexts.Lines(name))
        {
            var (word, rest) = (line.Split(' ')[0], line[(line.Split(' ')[0].Length)..].Trim());
            switch (word)
            {
                case "轮": rounds.Add(RoundOf(rest.Split('|'))); break;
                case "会": rounds[^1].Meetings.Add(new MeetingPlan([])); break;
                case "单位": rounds[^1].Meetings[^1].Units.Add(UnitOf(rest.Split('|'))); break;
                default: lists[word] = rest; break;
            }
        }

        var region = lists["区"].Split('|');
        return new DemoPlan(region[0], region[1], region[2], int.Parse(region[3]), lists["派驻"].Split(' '), lists["巡察组"].Split(' '), rounds);
    }

    private static RoundPlan RoundOf(string[] parts) => new(int.Parse(parts[0]), parts[1], Enum.Parse<RoundType>(parts[2]), parts[3], int.Parse(parts[4]), []);

    private static UnitPlan UnitOf(string[] parts) =>
        new(parts[0], parts[1], Enum.Parse<UnitKind>(parts[2]), parts[3], parts[4].Split(','), int.Parse(parts[5]), parts.Length > 6 ? [.. parts[6].Split(' ').Select(ShareOf)] : []);

    private static Share ShareOf(string text)
    {
        var match = Regex.Match(text, @"^(\D+)(\d+)$");
        var (ending, findingClass) = Words[match.Groups[1].Value];
        return new Share(ending, findingClass, int.Parse(match.Groups[2].Value));
    }
}
