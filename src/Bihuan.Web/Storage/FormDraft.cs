using Bihuan.Domain;

namespace Bihuan.Web.Storage;

/// <summary>
/// What somebody has typed into a long form and not sent yet. Nothing official has changed, so it is no aggregate and leaves
/// no line in the history; nobody but its owner ever sees it, and it goes with the post that succeeds. Files and passwords are never part of it.
/// </summary>
public sealed class FormDraft
{
    /// <summary>Kept for so many days after the last change.</summary>
    public const int Days = 14;

    /// <summary>Longer than any form of the program; more is no form.</summary>
    public const int LongestFields = 200_000;
    public const int LongestForm = 300;

    private FormDraft() { }

    public FormDraft(PersonId person, string form) => (PersonId, Form) = (person, form);

    public PersonId PersonId { get; private set; }

    /// <summary>The address of the form, as its page names it.</summary>
    public string Form { get; private set; } = "";

    /// <summary>JSON: the fields with their values, as the script read them and will fill them in again.</summary>
    public string Fields { get; private set; } = "";
    public DateTimeOffset SavedAt { get; private set; }

    public void Take(string fields, DateTimeOffset at) => (Fields, SavedAt) = (fields, at);
}
