using Bihuan.Analysis.Feedback;
using Bihuan.Domain.Findings;
using Bihuan.Web;

namespace Bihuan.Tests.Architecture
{
    public class ArrowTests
    {
        private static readonly string[] Libraries = ["Domain", "Analysis", "Office"];

        private static readonly Dictionary<string, string[]> Allowed = new()
        {
            ["Domain"] = [],
            ["Analysis"] = [],
            ["Office"] = ["Analysis"],
            ["Web.Work"] = ["Domain", "Web.Storage"],
            ["Web.Storage"] = ["Domain", "Analysis", "Web.Access", "Web.Work"],
            ["Web.Access"] = ["Domain", "Web.Storage", "Web.Work"],
            ["Web.Ui"] = ["Domain", "Office", "Web.Access", "Web.Storage", "Web.Work"],
            ["Web.Features.*"] = [.. Libraries, "Web.Ui", "Web.Access", "Web.Storage", "Web.Work"],
            ["Web.Demo"] = [.. Libraries, "Web.Access", "Web.Storage", "Web.Work", "Web.Features.Feedback"],
            // The tables of contents know every room.
            ["Web.Features"] = ["Domain", "Web.Features.*", "Web.Storage", "Web.Work"],
            ["Web.Cli"] = [.. Libraries, "Web", "Web.Ui", "Web.Access", "Web.Storage", "Web.Work", "Web.Demo", "Web.Features", "Web.Features.*"],
            ["Web"] = ["Web.Ui", "Web.Access", "Web.Storage", "Web.Work", "Web.Demo", "Web.Features", "Web.Cli"],
        };

        [Fact]
        public void Every_arrow_between_rooms_is_an_allowed_one()
        {
            var assemblies = new[] { typeof(Finding).Assembly, typeof(FeedbackReader).Assembly, OfficeAssembly.It, typeof(BihuanApp).Assembly };
            Assert.Empty(new Arrows("Bihuan", Allowed).Violations(assemblies.SelectMany(assembly => assembly.GetTypes())));
        }

        [Fact]
        public void The_domain_and_the_analysis_reference_nothing_of_ours()
        {
            Assert.DoesNotContain(typeof(Finding).Assembly.GetReferencedAssemblies(), reference => IsOurs(reference.Name));
            Assert.DoesNotContain(typeof(FeedbackReader).Assembly.GetReferencedAssemblies(), reference => IsOurs(reference.Name));

            static bool IsOurs(string? name) => name is "bihuan" || name!.StartsWith("Bihuan.", StringComparison.Ordinal);
        }

        [Fact]
        public void A_planted_violation_is_seen()
        {
            var planted = typeof(Planted.Web.Features.One.Neighbour).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("Bihuan.Tests.Architecture.Planted", StringComparison.Ordinal) == true);
            var violations = new Arrows("Bihuan.Tests.Architecture.Planted", Allowed).Violations(planted);
            Assert.Contains(violations, violation => violation.Contains("One.Neighbour", StringComparison.Ordinal));
            Assert.Contains(violations, violation => violation.Contains("Domain.Climber", StringComparison.Ordinal));
            Assert.Contains(violations, violation => violation.Contains("Newcomer", StringComparison.Ordinal));
            Assert.DoesNotContain(violations, violation => violation.Contains("Two.Quiet →", StringComparison.Ordinal));
        }

        private static class OfficeAssembly
        {
            public static readonly System.Reflection.Assembly It = System.Reflection.Assembly.Load("Bihuan.Office");
        }
    }
}

namespace Bihuan.Tests.Architecture.Planted.Web.Storage
{
    internal static class Shelf
    {
        public static int Count => 1;
    }
}

namespace Bihuan.Tests.Architecture.Planted.Web.Features.Two
{
    internal static class Quiet
    {
        public static int Ask() => Storage.Shelf.Count;
    }
}

namespace Bihuan.Tests.Architecture.Planted.Web.Features.One
{
    internal sealed class Neighbour
    {
        /// <summary>Only inside a method, and there behind an await.</summary>
        public async Task<int> PeekAsync()
        {
            await Task.Yield();
            return Two.Quiet.Ask();
        }
    }
}

namespace Bihuan.Tests.Architecture.Planted.Domain
{
    internal sealed class Climber
    {
        public int Climb() => Web.Storage.Shelf.Count;
    }
}

namespace Bihuan.Tests.Architecture.Planted.Web.Unheard
{
    internal sealed class Newcomer
    {
        public int Reach() => Storage.Shelf.Count;
    }
}
