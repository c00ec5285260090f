using System.Text.Json;
using Microsoft.Data.Sqlite;
using static OgpGraph.Benchmarks.Ideal.PropertyNames;

namespace OgpGraph.Benchmarks.Ideal;

/// <summary>Q2 to Q5: contracts.</summary>
internal static class ContractAnswers
{
    private const int MostOwners = 10;

    private const string LargestSql = """
        SELECT c.Object, c.Price, c.Currency, c.SignedOn, s.Name, b.Name
        FROM recovery_plan_Contract c LEFT JOIN core_Organization s ON s.Id = c.SupplierId LEFT JOIN core_Organization b ON b.Id = c.BuyerId
        WHERE c.Region = @region AND c.Price >= @min ORDER BY c.Price DESC, c.Id LIMIT 20
        """;

    // One statement: each execution of a command costs more than the sort of these few rows. The ten owners of each are counted off while writing.
    private const string OwnerSql = """
        SELECT c.Row, c.Object, c.Price, s.Name, o.InterestType, o.ShareExact, o.OwnerGroup
        FROM (SELECT rowid AS Row, Id, Object, Price, SupplierId FROM recovery_plan_Contract WHERE Price <= @max ORDER BY Price DESC, Id LIMIT 100) c
        LEFT JOIN core_Organization s ON s.Id = c.SupplierId
        LEFT JOIN beneficial_owners_OwnershipStatement o ON o.SubjectId = s.Id
        ORDER BY c.Price DESC, c.Id, o.Id
        """;

    private const string RegionSql = """
        SELECT Region, COUNT(*), SUM(Price) FROM recovery_plan_Contract GROUP BY Region ORDER BY Region IS NULL, Region LIMIT 50
        """;

    private const string PageSql = """
        SELECT Id, Object, Price, Currency, Procedure, SignedOn, Region, Cpv FROM recovery_plan_Contract ORDER BY Id LIMIT 5000
        """;

    public static void WriteLargest(IdealConnection connection, Utf8JsonWriter json, IdealVariables variables)
    {
        var command = connection.Command(LargestSql);
        command.Parameters["@region"].Value = variables.Region;
        command.Parameters["@min"].Value = variables.Cents;
        using var reader = command.ExecuteReader();
        StartList(json, Contracts, Nodes);
        while (reader.Read())
        {
            json.WriteStartObject();
            json.WriteString(PropertyNames.Object, reader.GetString(0));
            json.WriteMoney(Price, reader.GetInt64(1));
            json.WriteString(Currency, reader.GetString(2));
            json.WriteText(SignedOn, reader, 3);
            WriteNamed(json, Supplier, reader, 4);
            WriteNamed(json, Buyer, reader, 5);
            json.WriteEndObject();
        }

        EndList(json);
    }

    public static void WriteOwners(IdealConnection connection, Utf8JsonWriter json, IdealVariables variables)
    {
        var command = connection.Command(OwnerSql);
        command.Parameters[0].Value = variables.Cents;
        using var reader = command.ExecuteReader();
        StartList(json, Contracts, Nodes);
        for (var isRow = reader.Read(); isRow;)
        {
            var contract = reader.GetInt64(0);
            json.WriteStartObject();
            json.WriteString(PropertyNames.Object, reader.GetString(1));
            json.WriteMoney(Price, reader.GetInt64(2));
            var hasSupplier = !reader.IsDBNull(3);
            if (hasSupplier)
            {
                json.WriteStartObject(Supplier);
                json.WriteString(Name_, reader.GetString(3));
                StartList(json, OwnershipStatements, Nodes);
            }
            else
            {
                json.WriteNull(Supplier);
            }

            var owners = 0;
            do
            {
                if (!reader.IsDBNull(4) && ++owners <= MostOwners)
                {
                    WriteOwner(json, reader);
                }
            }
            while ((isRow = reader.Read()) && reader.GetInt64(0) == contract);

            if (hasSupplier)
            {
                EndList(json);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        EndList(json);
    }

    public static void WriteRegions(IdealConnection connection, Utf8JsonWriter json, IdealVariables variables)
    {
        using var reader = connection.Command(RegionSql).ExecuteReader();
        StartList(json, Contracts, Groups);
        while (reader.Read())
        {
            json.WriteStartObject();
            json.WriteStartObject(Key);
            json.WriteText(Region, reader, 0);
            json.WriteEndObject();
            json.WriteNumber(Count, reader.GetInt64(1));
            json.WriteStartObject(Sum);
            json.WriteMoney(Price, reader.GetInt64(2));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        EndList(json);
    }

    public static void WritePage(IdealConnection connection, Utf8JsonWriter json, IdealVariables variables)
    {
        using var reader = connection.Command(PageSql).ExecuteReader();
        StartList(json, Contracts, Nodes);
        while (reader.Read())
        {
            json.WriteStartObject();
            json.WriteString(Key, reader.GetString(0));
            json.WriteString(PropertyNames.Object, reader.GetString(1));
            json.WriteMoney(Price, reader.GetInt64(2));
            json.WriteString(Currency, reader.GetString(3));
            json.WriteString(Procedure, JsonForms.Procedures[reader.GetInt32(4)]);
            json.WriteText(SignedOn, reader, 5);
            json.WriteText(Region, reader, 6);
            json.WriteText(Cpv, reader, 7);
            json.WriteEndObject();
        }

        EndList(json);
    }

    private static void WriteOwner(Utf8JsonWriter json, SqliteDataReader reader)
    {
        json.WriteStartObject();
        json.WriteString(InterestType, JsonForms.Interests[reader.GetInt32(4)]);
        if (reader.IsDBNull(5))
        {
            json.WriteNull(ShareExact);
        }
        else
        {
            json.WriteDecimal(ShareExact, reader.GetInt64(5));
        }

        json.WriteText(OwnerGroup, reader, 6);
        json.WriteEndObject();
    }

    private static void WriteNamed(Utf8JsonWriter json, JsonEncodedText property, SqliteDataReader reader, int column)
    {
        // A name is required, so that null means that there is no such row.
        if (reader.IsDBNull(column))
        {
            json.WriteNull(property);
            return;
        }

        json.WriteStartObject(property);
        json.WriteString(Name_, reader.GetString(column));
        json.WriteEndObject();
    }

    private static void StartList(Utf8JsonWriter json, JsonEncodedText field, JsonEncodedText list)
    {
        json.WriteStartObject(field);
        json.WriteStartArray(list);
    }

    private static void EndList(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
