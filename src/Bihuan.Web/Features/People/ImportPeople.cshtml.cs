using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Bihuan.Web.Features.People;

[Authorize<MayManagePeople>]
internal sealed class ImportPeoplePage(ImportPeople import, UploadShelf shelf, CurrentActor current) : ImportPage(shelf, current)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => TryAsync(import.RunAsync, cancellationToken);

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken) => ConfirmAsync(import.RunAsync, Links.People(), cancellationToken);
}
