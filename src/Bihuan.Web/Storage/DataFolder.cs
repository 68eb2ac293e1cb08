namespace Bihuan.Web.Storage;

/// <summary>The one folder of an installation: database, vault, chain witness and keys. A copy of it is a whole backup.</summary>
public sealed class DataFolder
{
    public DataFolder(string path)
    {
        Root = Path.GetFullPath(path);
        Directory.CreateDirectory(Root);
    }

    public string Root { get; }
    public string Database => Path.Combine(Root, "bihuan.db");

    /// <summary>The scheduler's own memory: beside the database, so that its polling never waits for a writer of the business.</summary>
    public string Schedule => Path.Combine(Root, "schedule.db");
    public string Vault => Path.Combine(Root, "vault");
    public string Witness => Path.Combine(Root, "witness");
    public string Keys => Path.Combine(Root, "keys");
    public string Pending => Path.Combine(Root, "pending");
}
