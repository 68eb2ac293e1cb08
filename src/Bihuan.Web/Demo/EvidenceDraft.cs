using System.Text;
using Bihuan.Domain.Evidence;

namespace Bihuan.Web.Demo;

/// <summary>A piece of evidence before it lies in the vault.</summary>
internal sealed record EvidenceDraft(string Name, EvidenceKind Kind, byte[] Content)
{
    /// <summary>What proves the immediate measure: a receipt where money came back, a picture where something was repaired, a record otherwise.</summary>
    public static EvidenceDraft OfDoing(string unit, string code, Fault fault, Random random)
    {
        if (fault.Now.IndexOfAny(['追', '退', '缴', '收', '付', '拨']) >= 0) return new($"{Short(fault)}缴款及拨付凭证.pdf", EvidenceKind.PaymentReceipt, SmallFiles.Pdf(Page("凭证说明", unit, code, fault, fault.Now)));
        if (fault.Now.IndexOfAny(['修', '拆', '清', '装', '建', '疏']) >= 0) return new($"{Short(fault)}现场照片.png", EvidenceKind.Photo, SmallFiles.Png(random));
        return new($"{Short(fault)}整改核查记录.txt", EvidenceKind.Minutes, Encoding.UTF8.GetBytes(string.Join('\n', Page("整改核查记录", unit, code, fault, fault.Now))));
    }

    /// <summary>What proves the lasting measure: the rule that was made.</summary>
    public static EvidenceDraft OfLasting(string unit, string code, Fault fault) =>
        new($"{Short(fault)}长效制度.pdf", EvidenceKind.Regulation, SmallFiles.Pdf(Page("制度文本", unit, code, fault, fault.Lasting)));

    /// <summary>What was added after a return.</summary>
    public static EvidenceDraft OfMending(string unit, string code, Fault fault) =>
        new($"{Short(fault)}补充核实材料.pdf", EvidenceKind.Document, SmallFiles.Pdf(Page("补充核实材料", unit, code, fault, fault.Text)));

    private static string[] Page(string kind, string unit, string code, Fault fault, string body) =>
        [$"{unit} {kind}", $"对应问题：{code} {fault.Title}", $"{body}。", "经办人、复核人已签字，原件存单位档案室。", "（示范数据，仅供演示）"];

    private static string Short(Fault fault) => fault.Title.Length <= 14 ? fault.Title : fault.Title[..14];
}
