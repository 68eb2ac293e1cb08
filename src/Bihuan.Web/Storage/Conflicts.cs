using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage;

/// <summary>For acts that add and never overwrite: whoever comes second simply does it again on top of the first.</summary>
internal static class Conflicts
{
    private const int Tries = 20;

    /// <summary>Does the act anew, from loading to commit, while others were quicker. The act must load everything itself.</summary>
    public static async Task<T> AgainOnConflictAsync<T>(this BihuanDb db, Func<Task<T>> act)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await act();
            }
            catch (DbUpdateConcurrencyException) when (attempt < Tries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
