using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace WijkNetwerk.Ahead;

/// <summary>A list of methods in the form in which Crossgen2 reads it (<c>--mibc</c>).</summary>
/// <remarks>
/// An assembly, packed, of which the code is never run. For each set of assemblies that a method needs there is a global method that names the methods one by one
/// (<c>ldtoken</c>, <c>pop</c>); the global method AssemblyDictionary names these sets, the home of their methods first.
/// Format: https://github.com/dotnet/runtime/blob/main/src/coreclr/tools/aot/ILCompiler.ReadyToRun/IBC/MIbcProfileParser.cs
/// </remarks>
/// <param name="name">The name of the file.</param>
internal sealed class ProfileFile(string name)
{
    private const int Stack = 8;
    private static readonly BlobContentId NoIdentity = new(new Guid("8f1f2b76-55a0-4b0c-9d0e-4d1a0c6a2f10"), 1);

    private readonly MethodNames _names = new();
    private readonly SortedDictionary<string, InstructionEncoder> _groups = new(StringComparer.Ordinal);

    /// <summary>Adds a method of a generic type, or a generic method, with its type arguments.</summary>
    public void Add(MethodBase method)
    {
        var home = method.DeclaringType!.Assembly.GetName().Name!;
        var others = AssembliesOf(method.DeclaringType).Concat(method.IsGenericMethod ? method.GetGenericArguments().SelectMany(AssembliesOf) : [])
            .Where(a => a != home)
            .Distinct()
            .Order(StringComparer.Ordinal);
        var group = string.Concat(others.Prepend(home).Select(a => $"{a};"));
        if (!_groups.TryGetValue(group, out var code))
        {
            _groups[group] = code = new InstructionEncoder(new BlobBuilder());
        }

        Name(code, _names.Of(method));
    }

    /// <summary>Writes the file: the same methods, added in the same order, give the same bytes.</summary>
    public void Write(string path)
    {
        var metadata = _names.Metadata;
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature().Parameters(0, r => r.Void(), _ => { });
        var nothing = metadata.GetOrAddBlob(signature);
        var bodies = new BlobBuilder();
        var dictionary = new InstructionEncoder(new BlobBuilder());
        foreach (var (group, code) in _groups)
        {
            dictionary.LoadString(metadata.GetOrAddUserString(group));
            Name(dictionary, Global($"Assemblies_{group}", code));
        }

        Global("AssemblyDictionary", dictionary);
        metadata.AddTypeDefinition(default, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        metadata.AddModule(0, metadata.GetOrAddString(name), metadata.GetOrAddGuid(NoIdentity.Guid), default, default);
        metadata.AddAssembly(metadata.GetOrAddString(name), new Version(1, 0, 0, 0), default, default, default, AssemblyHashAlgorithm.None);
        var assembly = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), bodies, deterministicIdProvider: _ => NoIdentity).Serialize(assembly);

        using var file = File.Create(path);
        using var archive = new ZipArchive(file, ZipArchiveMode.Create);
        var entry = archive.CreateEntry($"{name}.dll", CompressionLevel.SmallestSize);
        entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var content = entry.Open();
        assembly.WriteContentTo(content);

        MethodDefinitionHandle Global(string method, InstructionEncoder code)
        {
            bodies.Align(4);
            var body = new MethodBodyStreamEncoder(bodies).AddMethodBody(code, Stack);
            return metadata.AddMethodDefinition(MethodAttributes.Public | MethodAttributes.Static, MethodImplAttributes.IL, metadata.GetOrAddString(method), nothing, body, default);
        }
    }

    private static void Name(InstructionEncoder code, EntityHandle method)
    {
        code.OpCode(ILOpCode.Ldtoken);
        code.Token(method);
        code.OpCode(ILOpCode.Pop);
    }

    private static IEnumerable<string> AssembliesOf(Type type) =>
        type.HasElementType ? AssembliesOf(type.GetElementType()!)
        : type.IsPrimitive || type.FullName == "System.__Canon" ? []
        : type.GetGenericArguments().SelectMany(AssembliesOf).Prepend(type.Assembly.GetName().Name!);
}
