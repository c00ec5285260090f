using System.Reflection;
using System.Reflection.Emit;

namespace OgpGraph.Architecture.Tests;

/// <summary>Which types a type uses: in its base, its members' signatures, its attributes, and the code of its methods.</summary>
internal static class TypeReferences
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    /// <summary>The types that a type uses, those of type arguments included.</summary>
    public static IEnumerable<Type> Of(Type type)
        => Declared(type).Concat(type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)).SelectMany(Code))
            .OfType<Type>().SelectMany(Whole).Distinct();

    private static IEnumerable<Type?> Declared(Type type)
    {
        yield return type.BaseType;
        foreach (var used in type.GetInterfaces().Concat(type.GetFields(Everything).Select(f => f.FieldType)).Concat(type.GetProperties(Everything).Select(p => p.PropertyType))
            .Concat(type.CustomAttributes.Select(a => a.AttributeType)))
        {
            yield return used;
        }

        foreach (var method in type.GetMethods(Everything))
        {
            yield return method.ReturnType;
            foreach (var parameter in method.GetParameters())
            {
                yield return parameter.ParameterType;
            }
        }

        foreach (var parameter in type.GetConstructors(Everything).SelectMany(c => c.GetParameters()))
        {
            yield return parameter.ParameterType;
        }
    }

    private static IEnumerable<Type?> Code(MethodBase method)
    {
        var body = method.GetMethodBody();
        foreach (var local in body?.LocalVariables ?? [])
        {
            yield return local.LocalType;
        }

        if (body?.GetILAsByteArray() is not { } code)
        {
            yield break;
        }

        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? (short)((0xFE << 8) | code[at + 1]) : code[at];
            var operation = OpCodes[value];
            at += operation.Size;
            if (operation.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                var member = method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments);
                yield return member as Type ?? member?.DeclaringType;
                foreach (var argument in member is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : [])
                {
                    yield return argument;
                }
            }

            at += Operand(operation, code, at);
        }
    }

    private static int Operand(OpCode operation, byte[] code, int at) => operation.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };

    private static IEnumerable<Type> Whole(Type type)
    {
        if (type.HasElementType)
        {
            return Whole(type.GetElementType()!);
        }

        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Whole).Append(type.GetGenericTypeDefinition()) : type.IsGenericParameter ? [] : [type];
    }
}
