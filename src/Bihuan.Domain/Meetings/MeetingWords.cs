namespace Bihuan.Domain.Meetings;

/// <summary>The official words of meetings, once.</summary>
public static class MeetingWords
{
    public static string Of(MeetingKind kind) => kind switch
    {
        MeetingKind.Study => "专题研究会",
        MeetingKind.Mobilisation => "整改动员会",
        MeetingKind.DemocraticLife => "专题民主生活会",
        MeetingKind.SecretarySession => "书记专题会",
        MeetingKind.LeadingGroupSession => "领导小组会议",
        MeetingKind.StandingCommittee => "常委会听取汇报",
        _ => "专题培训",
    };

    public static string Of(Capacity capacity) => capacity switch
    {
        Capacity.Leadership => "班子成员",
        Capacity.SupervisingLeader => "分管（联系）县领导",
        Capacity.StationedTeam => "派驻纪检监察组",
        Capacity.OrganizationDept => "组织部",
        Capacity.UnitHead => "单位主要负责人",
        _ => "参会人员",
    };

    public static string Of(MeetingParty party) => party switch
    {
        MeetingParty.InspectionOffice => "巡察办",
        MeetingParty.DisciplineCommission => "纪委监委",
        MeetingParty.OrganizationDept => "组织部",
        _ => "派驻纪检监察组",
    };

    public static string Of(MeetingQuality quality) => quality switch { MeetingQuality.Good => "好", MeetingQuality.FairlyGood => "较好", MeetingQuality.Ordinary => "一般", _ => "差" };

    public static string Of(NoticeKind kind) => kind == NoticeKind.LeaderAbsent ? "分管（联系）县领导未参加专题民主生活会" : "专题民主生活会情况报告";
}
