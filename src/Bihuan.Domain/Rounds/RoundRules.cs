using Bihuan.Domain.People;

namespace Bihuan.Domain.Rounds;

/// <summary>Who may set up terms and rounds and register feedback meetings: the office, or the program itself.</summary>
internal static class RoundRules
{
    public static List<Refusal> ObstaclesTo(string act, Actor actor) =>
        actor.IsOfTheOffice || actor.IsSystem ? [] : [new NotYourAct(act)];
}

public sealed record NumberOutOfRange(string What) : Refusal($"{What}序号应在1至99之间");
public sealed record NotATeam(string Name) : Refusal($"“{Name}”不是巡察组，请另选");
public sealed record UnitNotOfThisRound(string Name, RoundSource Source) : Refusal(Source == RoundSource.HigherInspection
    ? $"上级巡视的被巡视单位为县（区）委本级，“{Name}”不能列入"
    : $"“{Name}”不能列入来源为“{RoundWords.Of(Source)}”的轮次");
