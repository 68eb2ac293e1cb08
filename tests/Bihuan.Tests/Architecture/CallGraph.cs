using System.Reflection;
using System.Runtime.CompilerServices;

namespace Bihuan.Tests.Architecture;

/// <summary>Which of the project's methods a method can come to: by calling them, by handing them on as delegates, through what the compiler makes of async methods and iterators.</summary>
internal static class CallGraph
{
    private static readonly Dictionary<MethodBase, IReadOnlyList<MethodBase>> Known = [];

    public static bool Reaches(MethodBase from, Func<MethodBase, bool> isGoal)
    {
        var (seen, open) = (new HashSet<MethodBase> { from }, new Queue<MethodBase>([from]));
        while (open.TryDequeue(out var at))
        {
            if (isGoal(at)) return true;
            foreach (var next in CalledBy(at).Where(seen.Add)) open.Enqueue(next);
        }

        return false;
    }

    public static IReadOnlyList<MethodBase> CalledBy(MethodBase method) => Known.TryGetValue(method, out var known) ? known : Known[method] = [.. Read(method).Distinct()];

    private static IEnumerable<MethodBase> Read(MethodBase method)
    {
        if (method.GetCustomAttribute<StateMachineAttribute>() is { StateMachineType: var machine }) yield return machine.GetMethod("MoveNext", BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance)!;
        foreach (var own in OverridesOf(method)) yield return own;
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } il) yield break;
        var typeArguments = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        foreach (var token in Dependencies.Tokens(il))
        {
            if (method.Module.ResolveMember(token, typeArguments, methodArguments) is MethodBase called && IsOurs(called)) yield return Definition(called);
        }
    }

    /// <summary>A base page leaves parts to its pages: a call of the part can come to any of them.</summary>
    private static IEnumerable<MethodBase> OverridesOf(MethodBase method) => method is MethodInfo { IsVirtual: true, IsFinal: false } part && part.DeclaringType is { IsClass: true } declaring
        ? declaring.Assembly.GetTypes().Where(type => type.IsSubclassOf(declaring)).SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)).Where(own => own.GetBaseDefinition() == part)
        : [];

    private static bool IsOurs(MethodBase method) => method.DeclaringType?.Assembly.GetName().Name is { } name && (name == "bihuan" || name.StartsWith("Bihuan.", StringComparison.Ordinal));

    /// <summary>Of a generic type or method always the same one.</summary>
    private static MethodBase Definition(MethodBase method) => method.Module.ResolveMethod(method.MetadataToken)!;
}
