-- bronze/events: every line of every stream record, exactly as received, with the metadata it carries.
-- grain: shard_id, sequence_number, position
-- reads: received (payload, utf8, shard_id, sequence_number, position, arrived_at), known_entity (entity)

with parsed as (
    select
        *,
        -- What is not a JSON object is kept all the same; it has no metadata.
        case
            when utf8 and json_valid(payload)
                then from_json(payload, '{
                    "event_id": "VARCHAR", "entity": "VARCHAR", "op": "VARCHAR", "id": "VARCHAR",
                    "occurred_at": "VARCHAR", "actor": "VARCHAR", "source": "VARCHAR",
                    "contract_version": "VARCHAR", "trace_id": "VARCHAR"
                }')
        end as event
    from received
),

final as (
    select
        shard_id,
        sequence_number,
        position,
        arrived_at,
        event.event_id,
        event.op,
        event.id,
        case
            when try_cast(event.occurred_at as timestamptz) >= '1900-01-01'
                and try_cast(event.occurred_at as timestamptz) < '3000-01-01'
                then try_cast(event.occurred_at as timestamptz)
        end as occurred_at,
        event.actor,
        event.source,
        try_cast(event.contract_version as integer) as contract_version,
        event.trace_id,
        payload,
        case
            when event.entity in (select entity from known_entity) then event.entity
            else 'unknown'
        end as entity,
        (arrived_at at time zone 'UTC')::date as ingest_date
    from parsed
)

select * from final
order by entity, ingest_date, shard_id, sequence_number, position
