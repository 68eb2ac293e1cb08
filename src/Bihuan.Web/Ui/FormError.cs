using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Bihuan.Web.Ui;

/// <summary>An error as the summary on top of a form tells it; <see cref="Field"/> is empty where it belongs to no field.</summary>
internal sealed record FormError(string Field, string Text)
{
    /// <summary>All errors, each text once: first what belongs to no field, then the fields in the order the page declares them.</summary>
    public static IReadOnlyList<FormError> AllOf(ViewDataDictionary view)
    {
        var declared = view.ModelMetadata.Properties.Select(property => property.PropertyName).ToList();
        return [.. view.ModelState
            .OrderBy(entry => declared.IndexOf(entry.Key.Split('.', '[')[0]))
            .SelectMany(entry => entry.Value!.Errors.Select(error => new FormError(entry.Key, error.ErrorMessage)))
            .DistinctBy(error => error.Text)];
    }
}
