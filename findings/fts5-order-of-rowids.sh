#!/usr/bin/env bash
# One would guess: what an FTS5 index holds after one transaction does not depend on the order in which its rows came: they are collected and written once.
# What happens: a row whose rowid is not above the one before it makes FTS5 write all that it has collected as a segment of its own.
# Two tables that share one index, each in a range of rowids of its own and filled in turn, make a segment of every row; sorted first, they make one.
# An import that fills two searched tables in turn does this, and spends its time in merging.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >Finding.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.Data.Sqlite" Version="10.0.15" /></ItemGroup>
</Project>
XML
cat >Program.cs <<'CS'
using Microsoft.Data.Sqlite;

const long Second = 1L << 40;
var inTurn = Enumerable.Range(1, 100).SelectMany(i => new[] { i, Second + i }).ToList();
using var connection = new SqliteConnection("Data Source=:memory:");
connection.Open();
Console.WriteLine($"SQLite {connection.ServerVersion}");
Console.WriteLine($"sorted: {Segments("sorted", inTurn.Order())} segments");
Console.WriteLine($"in turn: {Segments("turn", inTurn)} segments");

long Segments(string table, IEnumerable<long> rows)
{
    Run($"create virtual table {table} using fts5(text)");
    // No merging, so that what was written can be counted.
    Run($"insert into {table}({table}, rank) values ('automerge', 0)");
    Run($"insert into {table}({table}, rank) values ('crisismerge', 1000)");
    using var transaction = connection.BeginTransaction();
    foreach (var row in rows)
    {
        Run($"insert into {table}(rowid, text) values ({row}, 'row number {row}')");
    }

    transaction.Commit();
    using var command = connection.CreateCommand();
    command.CommandText = $"select count(distinct segid) from {table}_idx";
    return (long)command.ExecuteScalar()!;
}

void Run(string sql)
{
    using var command = connection.CreateCommand();
    command.CommandText = sql;
    command.ExecuteNonQuery();
}
CS
seen="$(dotnet run 2>&1)"
echo "$seen"
expected="SQLite 3.53.3
sorted: 1 segments
in turn: 100 segments"
[ "$seen" = "$expected" ] || { echo "changed; before it was:"; echo "$expected"; exit 1; }
