using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Storage;

/// <summary>From the graph model to EF Core's: tables prefixed by module, integer decimals. Indexes are made apart: <see cref="TableIndexes"/>.</summary>
internal sealed class ContextModel(GraphModel graph, bool isForQuestions)
{
    public void Apply(Microsoft.EntityFrameworkCore.ModelBuilder model)
    {
        foreach (var entity in graph.Entities.Values.OrderBy(e => e.Base is null ? 0 : 1).ThenBy(e => e.Name, StringComparer.Ordinal))
        {
            var builder = model.Entity(entity.ClrType);
            if (entity.Base is null)
            {
                builder.ToTable(entity.Table);
                builder.HasKey(entity.Key.Name);
            }
            else
            {
                builder.HasBaseType(entity.Base.ClrType);
            }

            foreach (var property in entity.ClrType.GetProperties().Where(p => entity.Base is null || p.DeclaringType == entity.ClrType))
            {
                // An anonymous reader's statements cannot name a column that their model of the tables does not have.
                if (isForQuestions && graph.Reader == GraphReader.Anonymous && property.IsDefined(typeof(PersonalAttribute)))
                {
                    builder.Ignore(property.Name);
                    continue;
                }

                Map(builder, property);
            }

            foreach (var stored in entity.Fields.Where(f => f.IsStored && (entity.Base is null || !entity.Base.Fields.Contains(f))))
            {
                var column = builder.Property(stored.StoredType, stored.Name);
                if (stored.IsComputedDecimal)
                {
                    column.HasConversion(new ScaledConverter(stored.Places));
                }
            }
        }

        foreach (var entity in graph.Entities.Values.Where(e => e.IsInterface && e.Entities().Any()))
        {
            var discriminator = model.Entity(entity.ClrType).HasDiscriminator<string>(entity.Discriminator!);
            foreach (var kind in entity.ConcreteTypes)
            {
                discriminator.HasValue(kind.Entity.ClrType, kind.Discriminator);
            }
        }

        model.HasDbFunction(typeof(TextFunctions).GetMethod(nameof(TextFunctions.Contains))!).HasName(TextFunctions.ContainsName);
        model.HasDbFunction(typeof(TextFunctions).GetMethod(nameof(TextFunctions.StartsWith))!).HasName(TextFunctions.StartsWithName);
        model.HasDbFunction(typeof(TextFunctions).GetMethod(nameof(TextFunctions.EndsWith))!).HasName(TextFunctions.EndsWithName);
        DecimalSql.Apply(model);
        model.HasDbFunction(typeof(DayFunctions).GetMethod(nameof(DayFunctions.Asked))!).HasTranslation(arguments => arguments[0]);
    }

    private static void Map(EntityTypeBuilder builder, PropertyInfo property)
    {
        if (property.PropertyType == typeof(LocalizedText) || property.PropertyType == typeof(PartialDate))
        {
            var complex = builder.ComplexProperty(property.PropertyType, property.Name);
            foreach (var part in property.PropertyType.GetProperties())
            {
                complex.Property(part.PropertyType, part.Name);
            }

            return;
        }

        var column = builder.Property(property.PropertyType, property.Name);
        if (DecimalForm.IsDecimal(property.PropertyType))
        {
            column.HasConversion(new ScaledConverter(DecimalForm.Of(property).Places));
        }
    }
}

file static class Hierarchy
{
    public static IEnumerable<Entity> Entities(this Entity entity) => entity.ConcreteTypes.Select(c => c.Entity).Where(e => e != entity);
}
