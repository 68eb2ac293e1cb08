using Bihuan.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bihuan.Web.Features.Home;

[Authorize<MayEnter>]
internal sealed class HomePage : PageModel;
