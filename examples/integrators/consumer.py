"""Applies the shop's messages, each once, in order per subject: AMQP_URL=amqp://... python3 consumer.py (needs pika)"""
import os, random, signal, sqlite3, sys, threading
import pika

PREFIX, NAME = os.environ.get("AMQP_PREFIX", "apparel"), os.environ.get("NAME", "warehouse")
KEYS = os.environ.get("KEYS", "order.created.v1").split(",")
QUEUE = f"{PREFIX}.out.{NAME}"
stopping = threading.Event()
for one in (signal.SIGTERM, signal.SIGINT):
    signal.signal(one, lambda *_: stopping.set())

store = sqlite3.connect(os.environ.get("STORE", "applied.db"))
store.executescript("""
    create table if not exists seen (message_id text primary key, at text default current_timestamp);
    create table if not exists position (stream text primary key, sequence integer not null);
    create table if not exists applied (n integer primary key, type text, stream text, sequence integer, body text);
    delete from seen where at < datetime('now', '-30 days');
""")
NEW = "insert into seen (message_id) values (?) on conflict do nothing"
NEWER = """insert into position values (?, ?) on conflict (stream) do update set sequence = excluded.sequence
           where excluded.sequence > position.sequence"""


def apply(properties, body):
    headers = properties.headers
    stream = f"{headers['cloudEvents:source']} {headers['cloudEvents:subject']}"
    sequence = int(headers["cloudEvents:sequence"])
    with store:  # the effect and the memory of it in one transaction
        if not store.execute(NEW, (properties.message_id,)).rowcount:
            return  # a repeat
        if not store.execute(NEWER, (stream, sequence)).rowcount:
            return  # older than what we have
        effect = "insert into applied (type, stream, sequence, body) values (?, ?, ?, ?)"
        store.execute(effect, (properties.type, stream, sequence, body.decode()))
    print(properties.type, stream, sequence, flush=True)


def consume():
    with pika.BlockingConnection(pika.URLParameters(os.environ.get("AMQP_URL", "amqp://127.0.0.1"))) as connection:
        channel = connection.channel()
        channel.queue_declare(QUEUE, durable=True, arguments={"x-queue-type": "quorum"})
        for key in KEYS:
            channel.queue_bind(QUEUE, f"{PREFIX}.events", key)
        channel.basic_qos(prefetch_count=100)
        for method, properties, body in channel.consume(QUEUE, inactivity_timeout=1):
            if stopping.is_set():
                return
            if method:
                apply(properties, body)
                channel.basic_ack(method.delivery_tag)


while not stopping.is_set():
    try:
        consume()
    except (pika.exceptions.AMQPError, OSError) as failure:
        print(repr(failure), file=sys.stderr)
    stopping.wait(1 + 4 * random.random())
