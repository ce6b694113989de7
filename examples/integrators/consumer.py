"""Applies the shop's messages, each once: AMQP_URL=amqp://... python3 consumer.py (needs pika; the why: docs/integrators.md)"""
import json, os, random, signal, sqlite3, sys, threading
import pika

URL = os.environ.get("AMQP_URL", "amqp://127.0.0.1")
PREFIX, NAME = os.environ.get("AMQP_PREFIX", "apparel"), os.environ.get("NAME", "warehouse")
KEYS = os.environ.get("KEYS", "order.created.v1").split(",")
LONGEST_WAIT_MS = int(os.environ.get("LONGEST_WAIT_MS", "60000"))
QUEUE = f"{PREFIX}.out.{NAME}"
QUORUM = {"x-queue-type": "quorum"}
PREFETCH = 1  # pika gives back what it fetched ahead when it closes, and behind the message that failed: out of order
stopping = threading.Event()
failures = 0  # in a row, without a message applied in between
for one in (signal.SIGTERM, signal.SIGINT):
    signal.signal(one, lambda *_: stopping.set())

TABLES = """
    create table if not exists seen (message_id text primary key, at text default current_timestamp);
    create table if not exists position (stream text primary key, sequence integer not null);
    create table if not exists probe (n integer primary key, at text);
    create table if not exists applied (n integer primary key, type text, stream text, sequence integer, body text);
"""
NEW = "insert into seen (message_id) values (?) on conflict do nothing"
NEWER = """insert into position values (?, ?) on conflict (stream) do update set sequence = excluded.sequence
           where excluded.sequence > position.sequence"""


def open_store():
    store = sqlite3.connect(os.environ.get("STORE", "applied.db"), timeout=1)
    store.executescript(TABLES)
    probe(store)
    return store


def probe(store):
    """Writes, for only that shows that the store works. Raises what is wrong with it."""
    with store:
        store.execute("insert or replace into probe values (1, datetime('now'))")
        store.execute("delete from seen where at < datetime('now', '-30 days')")


def apply(store, properties, body):
    headers = properties.headers
    stream = f"{headers['cloudEvents:source']} {headers['cloudEvents:subject']}"
    sequence = int(headers["cloudEvents:sequence"])
    with store:  # the effect and the memory of it in one transaction
        if not store.execute(NEW, (properties.message_id,)).rowcount:
            return  # a repeat
        is_state = headers.get("cloudEvents:carries") == "state"
        if is_state and not store.execute(NEWER, (f"{stream} {properties.type}", sequence)).rowcount:
            return  # a state older than what we have; of facts each counts
        effect = "insert into applied (type, stream, sequence, body) values (?, ?, ?, ?)"
        store.execute(effect, (properties.type, stream, sequence, json.dumps(json.loads(body))))
    print(properties.type, stream, sequence, flush=True)


def take(store, channel, method, properties, body):
    global failures
    for attempt in (1, 2):
        try:
            apply(store, properties, body)
        except Exception as fault:
            probe(store)  # raises when the store is at fault: then the message is fine, and nothing is taken for now
            print(f"{properties.message_id} cannot be applied: {fault!r}", file=sys.stderr)
        else:
            failures = 0
            return channel.basic_ack(method.delivery_tag)
    channel.basic_reject(method.delivery_tag, requeue=False)  # to the dead-letter queue, for a person


def declare(channel):
    channel.exchange_declare(f"{QUEUE}.dlx", "fanout", durable=True)
    channel.queue_declare(f"{QUEUE}.dlq", durable=True, arguments={**QUORUM, "x-delivery-limit": 1_000_000_000})
    channel.queue_bind(f"{QUEUE}.dlq", f"{QUEUE}.dlx", "")
    limits = {"x-delivery-limit": 100, "x-dead-letter-exchange": f"{QUEUE}.dlx"}
    channel.queue_declare(QUEUE, durable=True, arguments={**QUORUM, **limits})
    for key in KEYS:
        channel.queue_bind(QUEUE, f"{PREFIX}.events", key)


def consume(store):
    with pika.BlockingConnection(pika.URLParameters(URL)) as connection:
        channel = connection.channel()
        declare(channel)
        channel.basic_qos(prefetch_count=PREFETCH)
        for method, properties, body in channel.consume(QUEUE, inactivity_timeout=1):
            if stopping.is_set():
                return
            if method:
                take(store, channel, method, properties, body)


def apply_dead_letters():
    """What was put away once more, after a person has mended the cause. One that fails again stays where it is."""
    store = open_store()
    with pika.BlockingConnection(pika.URLParameters(URL)) as connection:
        channel = connection.channel()
        while True:
            method, properties, body = channel.basic_get(f"{QUEUE}.dlq")
            if not method:
                return
            apply(store, properties, body)
            channel.basic_ack(method.delivery_tag)


def main():
    global failures
    while not stopping.is_set():
        try:
            store = open_store()  # first: nothing is taken from the queue that could not be applied
            consume(store)
        except (sqlite3.Error, pika.exceptions.AMQPError, OSError) as failure:
            failures += 1
            print(f"try {failures} failed: {failure!r}", file=sys.stderr, flush=True)
        longest = min(1000 * 2 ** min(failures, 20), LONGEST_WAIT_MS)
        stopping.wait(longest * (0.5 + 0.5 * random.random()) / 1000)


apply_dead_letters() if sys.argv[1:] == ["dead-letters"] else main()
