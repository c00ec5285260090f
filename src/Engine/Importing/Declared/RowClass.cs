using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace OgpGraph.Engine.Importing;

/// <summary>Makes the class of a declared table's rows, with the attributes that a module's author would write, so that all that follows treats it as any other.</summary>
internal static class RowClass
{
    private const MethodAttributes Accessor = MethodAttributes.Public | MethodAttributes.SpecialName | MethodAttributes.HideBySig;

    // What the compiler writes for string and string? (C# 8 nullable metadata).
    private const byte NotNull = 1;
    private const byte MayBeNull = 2;

    /// <summary>Makes the class.</summary>
    /// <param name="scope">Where it is made.</param>
    /// <param name="table">What it holds.</param>
    /// <param name="target">The class that a reference leads to.</param>
    public static Type Make(System.Reflection.Emit.ModuleBuilder scope, TableEntry table, Func<ColumnEntry, Type> target)
    {
        var type = scope.DefineType(table.Name, TypeAttributes.Public | TypeAttributes.Class | TypeAttributes.Sealed);
        type.SetCustomAttribute(Doc(table.Description!));
        if (table.Label is { } label)
        {
            type.SetCustomAttribute(Label(label));
        }

        foreach (var (name, column) in table.Columns)
        {
            Add(type, char.ToUpperInvariant(name[0]) + name[1..], column, target);
        }

        return type.CreateType();
    }

    private static void Add(TypeBuilder type, string name, ColumnEntry column, Func<ColumnEntry, Type> target)
    {
        var isRequired = column.Required || column.Type == ColumnKind.Key;
        var clrType = TypeOf(column.Type, isRequired);
        var field = type.DefineField("_" + name, clrType, FieldAttributes.Private);
        var property = type.DefineProperty(name, PropertyAttributes.None, clrType, null);
        property.SetGetMethod(Getter(type, name, field));
        property.SetSetMethod(Setter(type, name, field));
        property.SetCustomAttribute(Doc(column.Description));
        if (column.Label is { } label)
        {
            property.SetCustomAttribute(Label(label));
        }

        if (clrType == typeof(string))
        {
            property.SetCustomAttribute(Attribute(typeof(NullableAttribute), [typeof(byte)], isRequired ? NotNull : MayBeNull));
        }

        if (isRequired)
        {
            property.SetCustomAttribute(Attribute(typeof(RequiredMemberAttribute)));
        }

        foreach (var (has, attribute) in ((bool, Type)[])[(column.Type == ColumnKind.Key, typeof(KeyAttribute)), (column.Type == ColumnKind.Money, typeof(MoneyAttribute)), (column.Searchable, typeof(SearchableAttribute)), (column.Additive == false, typeof(NotAdditiveAttribute))])
        {
            if (has)
            {
                property.SetCustomAttribute(Attribute(attribute));
            }
        }

        if (column.Indexed)
        {
            property.SetCustomAttribute(Attribute(typeof(IndexedAttribute), [typeof(string[])], (object)Array.Empty<string>()));
        }

        if (column.Unit is { } unit)
        {
            property.SetCustomAttribute(Attribute(typeof(UnitAttribute), [typeof(string)], unit));
        }

        if (column.Type == ColumnKind.Reference)
        {
            property.SetCustomAttribute(Attribute(typeof(RefAttribute<>).MakeGenericType(target(column))));
        }
    }

    private static Type TypeOf(ColumnKind kind, bool isRequired)
    {
        var type = kind switch
        {
            ColumnKind.Int => typeof(int),
            ColumnKind.Decimal or ColumnKind.Money => typeof(decimal),
            ColumnKind.Date => typeof(DateOnly),
            ColumnKind.Boolean => typeof(bool),
            _ => typeof(string),
        };
        return type.IsValueType && !isRequired ? typeof(Nullable<>).MakeGenericType(type) : type;
    }

    private static MethodBuilder Getter(TypeBuilder type, string name, FieldBuilder field)
    {
        var method = type.DefineMethod("get_" + name, Accessor, field.FieldType, []);
        var code = method.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldfld, field);
        code.Emit(OpCodes.Ret);
        return method;
    }

    private static MethodBuilder Setter(TypeBuilder type, string name, FieldBuilder field)
    {
        var method = type.DefineMethod("set_" + name, Accessor, null, [field.FieldType]);
        var code = method.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Stfld, field);
        code.Emit(OpCodes.Ret);
        return method;
    }

    private static CustomAttributeBuilder Doc(LocalizedText text) => Attribute(typeof(DocAttribute), [typeof(string), typeof(string)], text.En!, text.Pt!);

    private static CustomAttributeBuilder Label(LocalizedText text) => Attribute(typeof(LabelAttribute), [typeof(string), typeof(string)], text.En!, text.Pt!);

    private static CustomAttributeBuilder Attribute(Type type, Type[]? parameters = null, params object[] values)
        => new(type.GetConstructor(parameters ?? [])!, values);
}
