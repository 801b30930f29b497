using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace WijkNetwerk.Ahead;

/// <summary>Names methods and types of other assemblies in the tables of an assembly.</summary>
internal sealed class MethodNames
{
    private readonly Dictionary<string, EntityHandle> _assemblies = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, EntityHandle> _types = [];

    /// <summary>The tables.</summary>
    public MetadataBuilder Metadata { get; } = new();

    /// <summary>The token of a method with its type arguments.</summary>
    public EntityHandle Of(MethodBase method)
    {
        var open = Open(method);
        var parameters = open.GetParameters();
        var signature = new BlobBuilder();
        new BlobEncoder(signature)
            .MethodSignature(genericParameterCount: open.IsGenericMethodDefinition ? open.GetGenericArguments().Length : 0, isInstanceMethod: !open.IsStatic)
            .Parameters(parameters.Length, returned => Returned(returned, (open as MethodInfo)?.ReturnParameter), list =>
            {
                foreach (var parameter in parameters)
                {
                    var encoder = list.AddParameter();
                    Modifiers(encoder.CustomModifiers(), parameter);
                    Encode(encoder.Type(parameter.ParameterType.IsByRef), Target(parameter));
                }
            });
        var reference = Metadata.AddMemberReference(Of(method.DeclaringType!), Metadata.GetOrAddString(method.Name), Metadata.GetOrAddBlob(signature));
        if (!method.IsGenericMethod)
        {
            return reference;
        }

        var arguments = new BlobBuilder();
        var types = method.GetGenericArguments();
        var argument = new BlobEncoder(arguments).MethodSpecificationSignature(types.Length);
        foreach (var type in types)
        {
            Encode(argument.AddArgument(), type);
        }

        return Metadata.AddMethodSpecification(reference, Metadata.GetOrAddBlob(arguments));
    }

    // A signature is that of the definition: with type parameters, not with what stands for them.
    private static MethodBase Open(MethodBase method)
    {
        var definition = method.IsGenericMethod ? ((MethodInfo)method).GetGenericMethodDefinition() : method;
        return definition.DeclaringType!.IsGenericType
            ? MethodBase.GetMethodFromHandle(definition.MethodHandle, definition.DeclaringType.GetGenericTypeDefinition().TypeHandle)!
            : definition;
    }

    private static Type Target(ParameterInfo parameter) => parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;

    private void Returned(ReturnTypeEncoder encoder, ParameterInfo? parameter)
    {
        if (parameter is null || parameter.ParameterType == typeof(void))
        {
            encoder.Void();
            return;
        }

        Modifiers(encoder.CustomModifiers(), parameter);
        Encode(encoder.Type(parameter.ParameterType.IsByRef), Target(parameter));
    }

    private void Modifiers(CustomModifiersEncoder encoder, ParameterInfo parameter)
    {
        foreach (var modifier in parameter.GetRequiredCustomModifiers())
        {
            encoder = encoder.AddModifier(Of(modifier), isOptional: false);
        }
    }

    private void Encode(SignatureTypeEncoder encoder, Type type)
    {
        switch (type)
        {
            case { IsSZArray: true }:
                Encode(encoder.SZArray(), type.GetElementType()!);
                break;
            case { IsPointer: true } when type.GetElementType() != typeof(void):
                Encode(encoder.Pointer(), type.GetElementType()!);
                break;
            case { IsPointer: true }:
                encoder.VoidPointer();
                break;
            case { IsGenericMethodParameter: true }:
                encoder.GenericMethodTypeParameter(type.GenericParameterPosition);
                break;
            case { IsGenericTypeParameter: true }:
                encoder.GenericTypeParameter(type.GenericParameterPosition);
                break;
            case { IsGenericType: true }:
                var types = type.GetGenericArguments();
                var argument = encoder.GenericInstantiation(Of(type.GetGenericTypeDefinition()), types.Length, type.IsValueType);
                foreach (var one in types)
                {
                    Encode(argument.AddArgument(), one);
                }

                break;
            case { IsPrimitive: true } when type == typeof(bool):
                encoder.Boolean();
                break;
            case { IsPrimitive: true }:
                encoder.PrimitiveType(Enum.Parse<PrimitiveTypeCode>(type.Name));
                break;
            case { IsArray: true } or { IsFunctionPointer: true }:
                throw new NotSupportedException($"{type} is not written yet.");
            default:
                if (type == typeof(object))
                {
                    encoder.Object();
                }
                else if (type == typeof(string))
                {
                    encoder.String();
                }
                else
                {
                    encoder.Type(Of(type), type.IsValueType);
                }

                break;
        }
    }

    private EntityHandle Of(Type type)
    {
        if (!_types.TryGetValue(type, out var handle))
        {
            _types[type] = handle = type.HasElementType || (type.IsGenericType && !type.IsGenericTypeDefinition) ? Specification(type) : Reference(type);
        }

        return handle;
    }

    private EntityHandle Specification(Type type)
    {
        var signature = new BlobBuilder();
        Encode(new BlobEncoder(signature).TypeSpecificationSignature(), type);
        return Metadata.AddTypeSpecification(Metadata.GetOrAddBlob(signature));
    }

    private EntityHandle Reference(Type type) => type.DeclaringType is { } outer
        ? Metadata.AddTypeReference(Of(outer), default, Metadata.GetOrAddString(type.Name))
        : Metadata.AddTypeReference(Of(type.Assembly), Metadata.GetOrAddString(type.Namespace ?? ""), Metadata.GetOrAddString(type.Name));

    private EntityHandle Of(Assembly assembly)
    {
        var name = assembly.GetName();
        if (!_assemblies.TryGetValue(name.Name!, out var handle))
        {
            var token = name.GetPublicKeyToken() is { Length: > 0 } key ? Metadata.GetOrAddBlob(key) : default;
            _assemblies[name.Name!] = handle = Metadata.AddAssemblyReference(Metadata.GetOrAddString(name.Name!), name.Version!, default, token, default, default);
        }

        return handle;
    }
}
